import type { FluentIcon } from '@fluentui/react-icons'
import {
  AddCircleRegular,
  CheckmarkCircleFilled,
  HourglassRegular,
  LinkRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons'
import type { FolderState } from '../../src/contract/folders.ts'
import type { Tone } from '../item/state-look.ts'

/** Never told by colour alone: word, icon and colour say the same. */
export const FOLDER_LOOKS: Readonly<Record<FolderState, { readonly Icon: FluentIcon; readonly tone: Tone }>> = {
  there: { Icon: CheckmarkCircleFilled, tone: 'good' },
  'to be made': { Icon: AddCircleRegular, tone: 'moving' },
  found: { Icon: LinkRegular, tone: 'moving' },
  'to be answered': { Icon: QuestionCircleRegular, tone: 'warning' },
  waiting: { Icon: HourglassRegular, tone: 'warning' },
}
