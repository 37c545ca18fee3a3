import { Button } from '@fluentui/react-components'
import type { FoldersAnswer } from '../../src/contract/folders.ts'
import type { Overview } from '../../src/contract/overview.ts'
import { AnsweredPage } from '../shell/answered-page.tsx'
import { usePageIntroStyles } from '../shell/page-intro-styles.ts'
import { Section } from '../shell/section.tsx'
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
  const query = useFolders(overview.inspection.id)
  return (
    <AnsweredPage title="Folders" failed="The folders could not be loaded" overview={overview} query={query}>
      {(answer) => (
        <>
          <Intro answer={answer} looking={query.isFetching} onLook={() => void query.refetch()} />
          <QuestionsSection folders={answer.folders} mayChange={answer.mayChange} />
          {areasOf(answer).map((area) => (
            <Section key={area.key} title={area.foundAs ?? area.name} aside={<FolderMenu folder={area} />}>
              <FolderList folders={answer.folders.filter(({ parent }) => parent === area.key)} all={answer.folders} />
            </Section>
          ))}
          <ChangesSection changes={answer.changes} mayChange={answer.mayChange} />
          <AdministratorSection administrator={answer.administrator} />
          <LibrarySection others={answer.others} library={answer.library} />
        </>
      )}
    </AnsweredPage>
  )
}

interface IntroProps {
  answer: FoldersAnswer
  looking: boolean
  onLook: () => void
}

function Intro({ answer: { sentence, toDo }, looking, onLook }: IntroProps) {
  const styles = useFoldersStyles()
  const intro = usePageIntroStyles()
  const make = useMakeFolders()
  return (
    <div className={intro.root}>
      <p className={intro.sentence}>{sentence}</p>
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
