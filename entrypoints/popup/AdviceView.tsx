import { useEffect, useState } from 'preact/hooks'

import { ArrowBackIcon } from '../../components/icons/icons.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { LinkButton } from '../../components/ui/LinkButton.tsx'
import { loadWords, type Words } from '../../components/words/create-words.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'

const PARTS = [
  { words: 'does', title: 'does' },
  { words: 'names', title: 'withNames' },
  { words: 'next', title: 'next' },
] as const

/** What CoMensha does, also with names, before anyone calls. Its words load on this tap only. */
export const AdviceView = ({ onBack }: { readonly onBack: () => void }) => {
  const { t, language } = useWords()
  const [services, setServices] = useState<Words>()

  useEffect(() => {
    void loadWords(language, ['services']).then(setServices)
  }, [language])

  return (
    <>
      <div class="sw-popup__back">
        <LinkButton icon={<ArrowBackIcon size={20} />} onClick={onBack}>
          {t('popup:back')}
        </LinkButton>
      </div>
      <Heading level={2} focusKey="advice">
        {t('popup:advice.service')}
      </Heading>
      {services ? (
        PARTS.map(({ words, title }) => (
          <section key={words} class="sw-popup__names">
            <h3>{t(`popup:advice.${title}`)}</h3>
            <p>{services.t(`services:services.comensha.${words}`)}</p>
          </section>
        ))
      ) : (
        <p role="status">{t('popup:loading')}</p>
      )}
    </>
  )
}
