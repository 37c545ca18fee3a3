import type { DeskInfo, Person } from '../api/shapes.ts'
import type { ThemeName } from '../theme/themes.ts'

interface Seen {
  info: DeskInfo
  person: Person
  theme: ThemeName
  subPage?: string | undefined
  /** Absent: it is the tab's own page. */
  frameContext?: 'task'
}

/** The context that a tab in a channel is given, in the flat shape of old. */
export const makeTabContext = ({ info, person, theme, subPage, frameContext }: Seen): Record<string, unknown> => {
  const { hostname, pathname } = new URL(info.site.webUrl)
  return {
    locale: 'en-gb',
    theme,
    entityId: 'tab',
    subEntityId: subPage ?? '',
    frameContext: frameContext ?? 'content',
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'desk',
    appSessionId: 'desk',
    userObjectId: person.id,
    userDisplayName: person.name,
    channelId: info.team.channel.id,
    channelName: info.team.channel.name,
    channelType: 'Regular',
    teamId: info.team.id,
    teamName: info.team.name,
    groupId: info.team.id,
    teamSiteUrl: info.site.webUrl,
    teamSiteDomain: hostname,
    teamSitePath: pathname,
  }
}
