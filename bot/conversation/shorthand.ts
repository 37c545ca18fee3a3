/** As people shorten what they type to somebody they know; names are left as they were written. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ pls: 'please', plz: 'please', plse: 'please', u: 'you', r: 'are', ur: 'your' },
  ...{ wk: 'week', wks: 'weeks', tmrw: 'tomorrow', tmw: 'tomorrow', tmoro: 'tomorrow', '2moro': 'tomorrow' },
  ...{ yday: 'yesterday', ystday: 'yesterday', cos: 'because', coz: 'because', cuz: 'because' },
  ...{ til: 'until', mtg: 'meeting', mtgs: 'meetings', msgs: 'messages', evid: 'evidence' },
}

/** The word that is meant, or this one. */
export function spellOut(word: string): string {
  return Object.hasOwn(SHORT, word) ? (SHORT[word] ?? word) : word
}
