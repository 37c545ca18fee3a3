import { Button } from '@fluentui/react-components'
import type { FoldersAnswer } from '../../src/contract/folders.ts'
import type { Overview } from '../../src/contract/overview.ts'
import { ItemSkeleton } from '../item/item-skeleton.tsx'
import { useArrivalFocus } from '../place/use-arrival-focus.ts'
import { FailedQuery } from '../shell/failed-query.tsx'
import { useFrameStyles } from '../shell/frame-styles.ts'
import { Section } from '../shell/section.tsx'
import { StaleBar } from '../shell/stale-bar.tsx'
import { TroubleBars } from '../shell/trouble-bars.tsx'
import { AdministratorSection } from './administrator-section.tsx'
import { ChangesSection } from './changes-section.tsx'
import { FolderList } from './folder-list.tsx'
import { FolderMenu } from './folder-menu.tsx'
import { useFoldersStyles } from './folders-styles.ts'
import { LibrarySection } from './library-section.tsx'
import { QuestionsSection } from './questions-section.tsx'
import { useMakeFolders } from './use-folder-deeds.ts'
import { useFolders } from './use-folders.ts'

/** The folder plan: what would be made, what is there, what is to be answered, what is left to an administrator. */
export function FoldersPage({ overview }: { overview: Overview }) {
  const frame = useFrameStyles()
  const styles = useFoldersStyles()
  const heading = useArrivalFocus()
  const query = useFolders(overview.inspection.id)
  const { data } = query
  if (data === undefined && query.error) return <FailedQuery query={query} title="The folders could not be loaded" />
  return (
    <main className={frame.page}>
      <title>Folders</title>
      {query.error && <StaleBar failure={query.error} since={overview.nowInWords} onRetry={query.refetch} />}
      <TroubleBars overview={overview} />
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        Folders
      </h1>
      {data === undefined && <ItemSkeleton />}
      {data && (
        <>
          <Intro answer={data} looking={query.isFetching} onLook={() => void query.refetch()} />
          <QuestionsSection folders={data.folders} mayChange={data.mayChange} />
          {areasOf(data).map((area) => (
            <Section key={area.key} title={area.foundAs ?? area.name} aside={<FolderMenu folder={area} />}>
              <FolderList folders={data.folders.filter(({ parent }) => parent === area.key)} all={data.folders} />
            </Section>
          ))}
          <ChangesSection changes={data.changes} mayChange={data.mayChange} />
          <AdministratorSection administrator={data.administrator} />
          <LibrarySection others={data.others} library={data.library} />
        </>
      )}
    </main>
  )
}

interface IntroProps {
  answer: FoldersAnswer
  looking: boolean
  onLook: () => void
}

function Intro({ answer: { sentence, toDo }, looking, onLook }: IntroProps) {
  const styles = useFoldersStyles()
  const make = useMakeFolders()
  return (
    <div className={styles.intro}>
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.buttons}>
        <Button disabledFocusable={looking} onClick={onLook}>
          {looking ? 'Looking …' : 'Look again'}
        </Button>
        {toDo !== null && toDo > 0 && (
          <Button appearance="primary" disabledFocusable={make.isPending} onClick={() => make.mutate()}>
            {make.isPending ? 'Making them …' : 'Make the folders'}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The working folder and the shared area. */
function areasOf({ folders }: FoldersAnswer) {
  return folders.filter(({ parent }) => parent === 'base')
}
