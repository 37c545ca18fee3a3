import { countChiNumbers, hideChiNumbers } from './chi-number.ts'

/** Up to the first part of it that holds a CHI number: it leads to the folder around that. */
export function addressAround(address: string): string {
  const parts = address.split('/')
  const at = parts.findIndex((part) => countChiNumbers(decode(part)) > 0)
  return at < 0 ? address : `${parts.slice(0, at).join('/')}/`
}

/** With a mark in place of the number: it leads nowhere, and never to another folder than was meant. */
export function hideChiInAddress(address: string): string {
  return address.split('/').map(hidePart).join('/')
}

function hidePart(part: string): string {
  const plain = decode(part)
  const hidden = hideChiNumbers(plain)
  return hidden === plain ? part : encodeURIComponent(hidden)
}

/** `%20` before a number would make it one of twelve digits. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
