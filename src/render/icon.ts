/** The mark of Proxisoin, a speech bubble with a cross, as an SVG and as a shape that can be sampled for PNG icons. */
import { brand } from './brand'

/** In hundredths of the side. The bubble keeps within the circle that every platform shows of a maskable icon (radius 40). */
const bubble = { left: 24, top: 24, radius: 26 }
const cross = { arm: 14, half: 4.5 }
const center = bubble.left + bubble.radius
const bottom = bubble.top + 2 * bubble.radius

/** True when the point is in the light part of the icon. */
export function isLight(x: number, y: number): boolean {
  const [dx, dy] = [x - center, y - center]
  const inCorner = x >= bubble.left && x <= center && y >= center && y <= bottom
  const inBubble = inCorner || Math.hypot(dx, dy) <= bubble.radius
  const [near, far] = [Math.min(Math.abs(dx), Math.abs(dy)), Math.max(Math.abs(dx), Math.abs(dy))]
  return inBubble && !(near <= cross.half && far <= cross.arm)
}

const { left, radius } = bubble
const { arm, half } = cross

export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="22" fill="${brand.accent}"/><path fill="#fff" fill-rule="evenodd" d="M${left} ${bottom}V${center}A${radius} ${radius} 0 1 1 ${center} ${bottom}ZM${center - half} ${center - arm}h${2 * half}v${arm - half}h${arm - half}v${2 * half}h${half - arm}v${arm - half}h${-2 * half}v${half - arm}h${half - arm}v${-2 * half}h${arm - half}Z"/></svg>`
