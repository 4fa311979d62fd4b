import { useEffect, useState } from 'preact/hooks'

import { CheckPage } from '../../components/check/CheckPage.tsx'
import { checkOf, EMPTY_CHECK } from '../../components/check/check-state.ts'
import { takeText } from '../../extension/handed-text.ts'
import { browser } from '#imports'
import { FacePage } from '../face/FacePage.tsx'
import { leaveQuickly } from '../face/leave-quickly.ts'

/** Checks a text for what could identify a person. Opens no storage: what is typed stays in the page. */
export const Check = () => {
  const [state, setState] = useState(EMPTY_CHECK)
  const [wasCut, setWasCut] = useState(false)

  useEffect(() => {
    // Where there is no such storage nothing was handed over, and the page works as well.
    takeText(browser.storage.session).then(
      (handed) => {
        if (handed.text === '') return
        setState(checkOf(handed.text))
        setWasCut(handed.wasCut)
      },
      () => undefined,
    )
  }, [])

  return (
    <FacePage
      onExit={() => {
        setState(EMPTY_CHECK)
        void leaveQuickly(() => Promise.resolve())
      }}
    >
      <CheckPage state={state} onState={setState} wasCut={wasCut} />
    </FacePage>
  )
}
