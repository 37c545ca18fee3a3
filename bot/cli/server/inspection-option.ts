/** Which inspection a command is for; with one in the server it need not be said. */
export const INSPECTION = {
  inspection: { type: 'string', value: 'ID', help: 'which inspection, where there are several' },
} as const
