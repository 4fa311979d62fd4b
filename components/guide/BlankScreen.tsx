import { useLayoutEffect, useRef } from 'preact/hooks'

type Props = { readonly label: string; readonly onShow: () => void }

/** The whole screen empty, over everything of the page. Any press brings the phrase back. */
export const BlankScreen = ({ label, onShow }: Props) => {
  const screen = useRef<HTMLDialogElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // In the same moment as the phrase goes: the next press must find it.
  useLayoutEffect(() => {
    screen.current?.showModal()
    button.current?.focus()
  }, [])
  return (
    <dialog ref={screen} class="sw-blank" aria-label={label} onClose={onShow}>
      <button type="button" ref={button} aria-label={label} onClick={onShow} />
    </dialog>
  )
}
