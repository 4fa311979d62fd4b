import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'

type Props = {
  /** Words of the button that leads to the question. */
  readonly button: string
  /** What it is called aloud, where a list has many of these buttons. */
  readonly label?: string
  readonly title?: string
  readonly yes: string
  readonly no: string
  readonly isBusy?: boolean
  readonly onYes: () => void
  /** What is asked, and what follows from yes. */
  readonly children: ComponentChildren
}

/** A step that cannot be undone, asked once. Focus goes to the safe answer, and back after it. */
export const AskOnce = ({
  button,
  label,
  title,
  yes,
  no,
  isBusy = false,
  onYes,
  children,
}: Props) => {
  const [isAsked, setIsAsked] = useState<boolean | undefined>(undefined)
  const opener = useRef<HTMLButtonElement>(null)
  const safe = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsked === true) safe.current?.focus()
    if (isAsked === false) opener.current?.focus()
  }, [isAsked])

  if (isAsked !== true) {
    return (
      <div>
        <Button
          variant="quiet"
          buttonRef={opener}
          label={label}
          onClick={() => {
            setIsAsked(true)
          }}
        >
          {button}
        </Button>
      </div>
    )
  }
  return (
    <Alert
      tone="warning"
      live="polite"
      title={title}
      actions={
        <>
          <Button busy={isBusy} onClick={onYes}>
            {yes}
          </Button>
          <Button
            variant="secondary"
            buttonRef={safe}
            onClick={() => {
              setIsAsked(false)
            }}
          >
            {no}
          </Button>
        </>
      }
    >
      {children}
    </Alert>
  )
}
