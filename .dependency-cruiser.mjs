/** Of the stand-in tenant: what its content and its apps' manifests say, and how people are called there. */
const PEOPLE = ['content', 'app-manifest', 'find-user', 'person-names'].map((name) => `infra/tenant/${name}.ts`)

/** What its rooms may import of one another; the files beside them put them together. */
const TENANT_ROOMS = {
  kernel: [],
  'sign-in': ['kernel'],
  graph: ['kernel', 'sign-in'],
  site: ['kernel'],
  columns: ['kernel'],
  drive: ['kernel', 'site', 'columns'],
  list: ['kernel', 'site', 'columns', 'drive'],
  connector: ['kernel', 'sign-in', 'drive'],
  extension: ['kernel', 'connector'],
  directory: ['kernel', 'connector'],
  calendar: ['kernel'],
  subscriptions: ['kernel'],
  controls: ['kernel', 'sign-in', 'drive', 'connector', 'extension', 'calendar', 'subscriptions'],
}

/** What each room may import of the other rooms: the one direction of imports. Nothing may import `test`. */
const MAY_IMPORT = {
  'src/domain': [],
  'src/contract': ['src/domain'],
  'src/services': ['src/domain', 'src/contract'],
  'src/graph': ['src/domain', 'src/services'],
  'src/store': ['src/domain', 'src/services'],
  'src/office': ['src/domain', 'src/services'],
  'src/config.ts': [],
  bot: ['src'],
  tab: ['src/domain', 'src/contract'],
  'infra/tenant': [],
  'infra/tenant/desk': [],
  ...Object.fromEntries(
    Object.entries(TENANT_ROOMS).map(([room, others]) => [
      `infra/tenant/${room}`,
      [...others.map((other) => `infra/tenant/${other}`), ...PEOPLE],
    ]),
  ),
  'infra/rehearsal': ['infra/tenant', 'bot', 'src'],
}

const ANY_ROOM = '^(src|bot|tab|infra|test)(/|$)'

function keepToOwnDirection([room, others]) {
  const allowed = [room, ...others].map((path) => `^${path}(/|$)`)
  return {
    name: `${room} imports ${others.join(', ') || 'no other room'}`,
    severity: 'error',
    from: { path: `^${room}(/|$)` },
    to: { path: ANY_ROOM, pathNot: allowed },
  }
}

export default {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(keepToOwnDirection),
    {
      name: 'domain is free of Node',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain knows dates and shapes only',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(temporal-polyfill|temporal-spec|date-holidays|zod)/' },
    },
    { name: 'every import is found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Counts `import type` as well: a room that only names another's types still leans on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
