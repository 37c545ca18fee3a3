import { Spinner, Text, Title2 } from '@fluentui/react-components'
import { tellFailure } from '../api/tab-failure.ts'
import { useOverview } from '../api/use-overview.ts'
import { InspectionPicker } from '../overview/inspection-picker.tsx'
import { TroubleBars } from '../shell/trouble-bars.tsx'
import { PeopleNotReached } from './people-not-reached.tsx'
import { useSetupPageStyles } from './setup-page-styles.ts'
import { useOfferedTab } from './use-offered-tab.ts'

/** Shown while somebody adds the tab to a channel. Saving is always possible: the tab itself says what is missing. */
export function SetupPage() {
  const styles = useSetupPageStyles()
  const { chosen, choose } = useOfferedTab()
  const { data, error, isPending } = useOverview(chosen)
  return (
    <main className={styles.root}>
      <title>Add Waymark</title>
      <Title2 as="h1">Add the inspection to this channel</Title2>
      <Text as="p">
        Saving adds a tab that shows the week, the returns and the meetings to everybody in this channel who has a seat
        in the inspection. It changes nothing else, and nobody is told.
      </Text>
      {isPending && <Spinner size="small" labelPosition="after" label="Looking for your inspection" />}
      {data && (
        <div className={styles.inspection}>
          <Text>The tab will show the inspection of</Text>
          {data.others.length > 0 ? (
            <InspectionPicker shown={data.inspection} others={data.others} onChoose={choose} />
          ) : (
            <Text weight="semibold">{data.inspection.partnership}</Text>
          )}
        </div>
      )}
      {data && <TroubleBars overview={data} />}
      {data && <PeopleNotReached inspection={data.inspection.id} />}
      {error && (
        <Text as="p">
          {`${tellFailure(error)} You can save nevertheless: the tab shows the inspection as soon as that is put right.`}
        </Text>
      )}
    </main>
  )
}
