import { useEffect, useState } from 'preact/hooks'

type Undo = { readonly from: string; readonly to: string }

/** Changes a text so that the last change can be taken back, until something else is typed. */
export const useUndo = (value: string, onText: (text: string) => void) => {
  const [undo, setUndo] = useState<Undo>()

  // A text that was cleared is nowhere any more.
  useEffect(() => {
    if (value === '') setUndo(undefined)
  }, [value])

  const change = (to: string) => {
    setUndo({ from: to, to: value })
    onText(to)
  }
  const canUndo = undo?.from === value && undo.to !== value
  const putBack = () => {
    setUndo(undefined)
    onText(undo?.to ?? value)
  }
  return { change, putBack: canUndo ? putBack : undefined }
}
