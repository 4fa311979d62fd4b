import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

import { isHard } from '../../domain/anonymise/hard-kinds.ts'
import type { CheckedText } from './check-text.ts'
import { markedParts } from './marked-parts.ts'
import { movedFindings } from './moved-findings.ts'

type Props = {
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  readonly found: Pick<CheckedText, 'text' | 'findings' | 'looks'>
}

/** Keeps the last line in the layer when the text ends with a line break. */
const LINE_HOLDER = '\u200b'

/**
 * The same text once more over the field, without colour, to underline what was found where it
 * stands. It is never read out, clicked or selected; where nothing was found it is empty.
 */
export const MarkLayer = ({ area, value, found }: Props) => {
  const layer = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)

  const follow = () => {
    if (area.current && layer.current && text.current)
      layOver(area.current, layer.current, text.current)
  }
  // With the frame that shows it: asking where things stand any earlier makes the key wait for it.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(follow)
    return () => {
      cancelAnimationFrame(frame)
    }
  })
  useEffect(() => {
    const field = area.current
    if (!field) return undefined
    const sizes = new ResizeObserver(follow)
    sizes.observe(field)
    field.addEventListener('scroll', follow, { passive: true })
    return () => {
      sizes.disconnect()
      field.removeEventListener('scroll', follow)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- follows whatever stands there
  }, [area])

  const moved = movedFindings(found, value)
  const isEmpty = moved.findings.length + moved.looks.length === 0
  return (
    <div ref={layer} class="sw-mark-layer" aria-hidden="true" translate={false}>
      <div
        ref={text}
        class="utrecht-textarea utrecht-textarea--html-textarea sw-mark-layer__text"
        dir="auto"
      >
        {!isEmpty &&
          markedParts(moved).map(({ text: part, finding, isLook }, index) =>
            finding === undefined ? (
              part
            ) : (
              <mark
                key={index}
                class={`sw-found sw-found--${isLook ? 'look' : isHard(finding.kind) ? 'hard' : 'soft'}`}
              >
                {part}
              </mark>
            ),
          )}
        {LINE_HOLDER}
      </div>
    </div>
  )
}

const layOver = (field: HTMLTextAreaElement, layer: HTMLElement, text: HTMLElement): void => {
  const { clientTop, clientLeft, clientHeight, offsetTop, offsetLeft } = field
  // Not clientWidth, which is rounded: half a pixel can put a word on another line.
  const width = field.getBoundingClientRect().width - field.offsetWidth + field.clientWidth
  layer.style.top = `${offsetTop + clientTop}px`
  layer.style.left = `${offsetLeft + clientLeft}px`
  layer.style.width = `${width}px`
  layer.style.height = `${clientHeight}px`
  text.style.transform = `translateY(${-field.scrollTop}px)`
}
