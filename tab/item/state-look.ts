import type { FluentIcon } from '@fluentui/react-icons'
import {
  ArrowCircleDownFilled,
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  CircleRegular,
  ClockAlarmFilled,
  EditRegular,
  ErrorCircleFilled,
  HourglassRegular,
  SignatureRegular,
  SubtractCircleRegular,
  WarningFilled,
} from '@fluentui/react-icons'
import type { StateView } from '../../src/contract/item-view.ts'

/** How urgent a state is to the eye. */
export type Tone = 'quiet' | 'moving' | 'good' | 'warning' | 'bad'

interface StateLook {
  readonly Icon: FluentIcon
  readonly tone: Tone
}

/** A state is never told by colour alone: word, icon and colour say the same. */
export const STATE_LOOKS: Readonly<Record<StateView, StateLook>> = {
  'not started': { Icon: CircleRegular, tone: 'quiet' },
  drafting: { Icon: EditRegular, tone: 'moving' },
  ready: { Icon: CheckmarkCircleRegular, tone: 'moving' },
  'signed off': { Icon: SignatureRegular, tone: 'moving' },
  'handed in': { Icon: CheckmarkCircleFilled, tone: 'good' },
  'handed in late': { Icon: ClockAlarmFilled, tone: 'warning' },
  'needs attention': { Icon: WarningFilled, tone: 'warning' },
  overdue: { Icon: ErrorCircleFilled, tone: 'bad' },
  'not applicable': { Icon: SubtractCircleRegular, tone: 'quiet' },
  awaited: { Icon: HourglassRegular, tone: 'quiet' },
  arrived: { Icon: ArrowCircleDownFilled, tone: 'good' },
  late: { Icon: ClockAlarmFilled, tone: 'warning' },
  done: { Icon: CheckmarkCircleFilled, tone: 'good' },
}
