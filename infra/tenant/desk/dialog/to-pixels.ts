import type { DialogFrame } from '../api/shapes.ts'

const SIZES = {
  width: { small: 400, medium: 600, large: 880 },
  height: { small: 240, medium: 420, large: 640 },
} as const

/** How wide or high a dialog is that asks for so much; of one that says nothing, the middle. */
export const toPixels = (side: 'width' | 'height', size: DialogFrame['width'] = 'medium'): number =>
  typeof size === 'number' ? size : SIZES[side][size]
