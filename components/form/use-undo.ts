import { useEffect, useState } from 'preact/hooks'

type Undo = { readonly from: string; readonly to: string }

/** Changes a text so that the last change can be taken back, until something else is typed. */
export const useUndo = (textNow: () => string, onText: (text: string) => void) => {
  const [undo, setUndo] = useState<Undo>()
  const value = textNow()

  // A text that was cleared is nowhere any more.
  useEffect(() => {
    if (value === '') setUndo(undefined)
  }, [value])

  const change = (to: string) => {
    setUndo({ from: to, to: textNow() })
    onText(to)
  }
  const canUndo = undo?.from === value && undo.to !== value
  const putBack = () => {
    setUndo(undefined)
    // Something may have been typed since the button was drawn: that stays.
    if (undo?.from === textNow()) onText(undo.to)
  }
  return { change, putBack: canUndo ? putBack : undefined }
}
