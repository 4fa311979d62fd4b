import { useEffect, useId, useRef, useState } from 'preact/hooks'

import type { Sector } from '../../domain/signal/vocabulary.ts'
import { SearchIcon } from '../icons/icons.tsx'
import type { Language } from '../words/languages.ts'
import type { ShownResult } from './load-search.ts'
import { useSearch } from './use-search.ts'
import './search.css'

type Props = {
  readonly label: string
  readonly language: Language
  readonly sector: Sector | null
  /** Given the address within the guide. Without it a result is an ordinary link. */
  readonly onOpen?: (href: `#${string}`) => void
  readonly onTyped?: (typed: string) => void
  /** Puts the guide's own page before the address within it. */
  readonly base?: string
  /** What is in the box when it appears. */
  readonly start?: string
  readonly hasFocus?: boolean
  readonly failedText?: string
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** A box that finds while typing. Arrows walk the results, Enter opens the first, Escape clears. */
export const SearchBox = ({
  label,
  language,
  sector,
  onOpen,
  onTyped,
  base = '',
  ...props
}: Props) => {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(props.start ?? '')
  const { results, said, hasFailed, prepare } = useSearch(typed, language, sector)

  useEffect(() => {
    if (props.hasFocus === true) field.current?.focus()
  }, [props.hasFocus])

  const change = (to: string) => {
    setTyped(to)
    onTyped?.(to)
  }
  const open = (result: ShownResult) => {
    change('')
    if (onOpen) onOpen(result.href)
    else location.assign(base + result.href)
  }
  const walk = (event: KeyboardEvent) => {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, a') ?? [])]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    const step = STEP[event.key]
    if (step !== undefined && stops.length > 1) {
      event.preventDefault()
      stops[(at + step + stops.length) % stops.length]?.focus()
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      change('')
      stops[0]?.focus()
    } else if (event.key === 'Enter' && at === 0 && results[0]) {
      event.preventDefault()
      open(results[0])
    }
  }

  return (
    <div class="sw-search" role="search" ref={box}>
      <label class="sw-search__field" for={id}>
        <SearchIcon size={20} />
        <span>{label}</span>
        <input
          id={id}
          type="search"
          value={typed}
          autoComplete="off"
          spellcheck={false}
          maxLength={200}
          aria-describedby={`${id}-said`}
          ref={field}
          onFocus={prepare}
          onKeyDown={walk}
          onInput={(event) => {
            change(event.currentTarget.value)
          }}
        />
      </label>
      <p
        id={`${id}-said`}
        role="status"
        class={
          hasFailed || (typed.trim() !== '' && results.length === 0)
            ? 'sw-search__none'
            : 'sw-visually-hidden'
        }
      >
        {hasFailed ? props.failedText : said}
      </p>
      {results.length > 0 && (
        <ul class="sw-search__results">
          {results.map((result) => (
            <li key={`${result.kind}-${result.id}`}>
              <a
                href={base + result.href}
                onKeyDown={walk}
                onClick={(event) => {
                  event.preventDefault()
                  open(result)
                }}
              >
                <span class="sw-search__title">{result.title}</span>
                <span class="sw-search__note">{result.note}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
