/** Longest name in an archive that every system can unpack: characters, and bytes as UTF-8. */
const CHARACTERS = 110
const BYTES = 200

/** SharePoint and Windows refuse them, and SharePoint `_vti_` anywhere and a tilde in front, too. */
const RESERVED = /^((con|prn|aux|nul|com\d|lpt\d)(\.|$)|desktop\.ini$)/i

/** A name that can be a file's or a folder's anywhere: cut before its extension, never empty, no path. */
export function safeName(name: string, most = CHARACTERS): string {
  const clean = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/["*:<>?/\\|\p{Cc}\p{Cf}\ufffd]/gu, ' ')
    .replace(/_vti_/gi, ' vti ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~]+|[\s.]+$/g, '')
  const named = clean === '' ? 'Unnamed' : RESERVED.test(clean) ? `_${clean}` : clean
  const extension = /\.[^. ]{1,12}$/.exec(named)?.[0] ?? ''
  const stem = named.slice(0, named.length - extension.length)
  const room = { characters: most - extension.length, bytes: BYTES - bytesOf(extension) }
  return `${cut(stem, room)}${extension}`
}

/** Whole characters only, and whole words where that costs little. */
function cut(text: string, room: { readonly characters: number; readonly bytes: number }): string {
  let kept = ''
  let bytes = 0
  for (const character of text) {
    bytes += bytesOf(character)
    if (kept.length + character.length > room.characters || bytes > room.bytes) break
    kept += character
  }
  const word = kept.length < text.length ? kept.lastIndexOf(' ') : 0
  return kept.slice(0, word > kept.length * 0.7 ? word : kept.length).replace(/[\s.]+$/, '')
}

function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
