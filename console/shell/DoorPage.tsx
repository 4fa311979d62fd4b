import type { ComponentChildren } from 'preact'

import { Heading } from '../../components/ui/Heading.tsx'
import { SkipLink } from '../../components/ui/SkipLink.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { DeskHeader } from './DeskHeader.tsx'
import { useTitle } from './use-title.ts'

type Props = {
  readonly title: string
  readonly place?: string | undefined
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
}

/** A page in front of the desk: signing in, enrolling, waiting for access. */
export const DoorPage = ({ title, place, tools, children }: Props) => {
  const { t } = useWords()
  useTitle(title)
  return (
    <div class="sw-page">
      <SkipLink targetId="main" label={t('console:skip')} />
      <DeskHeader place={place}>{tools}</DeskHeader>
      <main class="sw-page__main sw-flow-large console-door" id="main">
        <Heading level={1} focusKey={title}>
          {title}
        </Heading>
        {children}
      </main>
    </div>
  )
}
