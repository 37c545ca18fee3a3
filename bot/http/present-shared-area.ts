import type {
  ReleasePreviewView,
  SharedArea,
  SharedAreaReport,
  SharingFindingView,
} from '../../src/contract/shared-area.ts'
import { mayIn } from '../../src/domain/access.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { counted } from '../../src/domain/notice/counted.ts'
import { pastInWords } from '../../src/domain/schedule/distance.ts'
import { releaseInWords } from '../../src/domain/sharing/release-in-words.ts'
import type { ReleasePreview } from '../../src/domain/sharing/release-preview.ts'
import type { SharingFinding } from '../../src/domain/sharing/sharing-finding.ts'
import type { ReportedFolder, SharingReport } from '../../src/domain/sharing/sharing-report.ts'
import type { TabIdentity } from './tab-identity.ts'

const AREA = 'Shared with inspection team'

export function presentSharedArea(picture: Picture, report: SharingReport | null, { id }: TabIdentity): SharedArea {
  return {
    maySet: mayIn(picture, id, 'change settings'),
    named: picture.inspection.settings.inspectors?.map(String) ?? null,
    report: report && presentReport(picture, report),
  }
}

export function presentReleasePreview(picture: Picture, preview: ReleasePreview): ReleasePreviewView {
  return {
    sentence: releaseInWords(preview, true),
    names: [...preview.names],
    seen: preview.at === null ? null : `Who can open it: as SharePoint said at ${when(picture, preview.at)}.`,
    findings: preview.findings.map(presentFinding),
  }
}

function presentReport(picture: Picture, report: SharingReport): SharedAreaReport {
  return {
    at: when(picture, report.at),
    overtaken: report.overtaken,
    sentence: openSentence(report),
    inspectors: [...report.inspectors],
    findings: report.findings.map(presentFinding),
    folders: report.folders.map((folder) => presentFolder(picture, folder)),
  }
}

function openSentence({ folders, inspectors }: SharingReport): string {
  const open = folders.filter(({ open }) => open !== false)
  const files = open.reduce((sum, folder) => sum + folder.files, 0)
  const who = inspectors.length === 0 ? 'Whoever can open the shared area' : 'The inspection team'
  if (files === 0) return `${who} can open no file: nothing lies in the shared area.`
  return `${who} can open ${counted(files, 'file')} in ${counted(open.length, 'folder')}.`
}

function presentFinding({ line, exposed, url }: SharingFinding): SharingFindingView {
  return { line, exposed, url: url ?? null }
}

function presentFolder(picture: Picture, folder: ReportedFolder): SharedAreaReport['folders'][number] {
  const { id, path, url, files, restricted, open, newest, list } = folder
  const title = path.length === 0 ? AREA : path.map((step) => step ?? 'a folder').join(' › ')
  return {
    ...{ id, title, url, files, restricted, open },
    newest: newest === null ? null : when(picture, newest),
    list: list.map(({ name, since }) => ({ name, since: when(picture, since) })),
  }
}

function when({ now, programme }: Picture, instant: number): string {
  return pastInWords(instant, now, programme.timeZone)
}
