import { useLayoutEffect, useState } from 'preact/hooks'

import type { Phrases } from '../../domain/content/phrase-schema.ts'
import { ArrowBackIcon, ArrowForwardIcon } from '../icons/icons.tsx'
import { Button } from '../ui/Button.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { BlankScreen } from './BlankScreen.tsx'
import { useGuide } from './GuideContext.tsx'
import { GuideLink } from './GuideLink.tsx'
import { aroundPhone, phraseScreens, type PhraseScreen } from './phrase-screens.ts'
import { useLocalVoice } from './use-local-voice.ts'

/** One phrase at a time in big type, with a blank screen one key away. Nothing is kept or sent. */
export const PhraseShow = ({ phrases }: { readonly phrases: Phrases }) => {
  const { t } = useWords()
  const { services } = useGuide()
  const [isSafe, setIsSafe] = useState(false)
  const [isBlank, setIsBlank] = useState(false)
  const [at, setAt] = useState(0)
  const voice = useLocalVoice(phrases.speechLang)
  const screens = phraseScreens(phrases.language, isSafe, services)
  const shown = screens[Math.min(at, screens.length - 1)]

  useBlankKey(() => {
    voice.stop()
    setIsBlank(true)
  })

  if (!shown) return null
  if (isBlank) {
    return (
      <BlankScreen
        label={t('guide:phrases.show')}
        onShow={() => {
          setIsBlank(false)
        }}
      />
    )
  }
  const step = (by: number) => {
    voice.stop()
    setAt(Math.max(0, Math.min(screens.length - 1, at + by)))
  }
  return (
    <div class="sw-phrase sw-flow-large">
      <div class="sw-phrase__top">
        <GuideLink to={{ at: 'phrases' }}>{t('guide:phrases.otherLanguage')}</GuideLink>
        <Button
          onClick={() => {
            voice.stop()
            setIsBlank(true)
          }}
        >
          {t('phrases:general.blank')}
        </Button>
      </div>
      <BigPhrase phrases={phrases} shown={shown} />
      <div class="sw-phrase__steps">
        <Button
          variant="secondary"
          disabled={at === 0}
          icon={<ArrowBackIcon size={20} />}
          onClick={() => {
            step(-1)
          }}
        >
          {t('guide:phrases.previous')}
        </Button>
        <Button
          variant="secondary"
          disabled={at >= screens.length - 1}
          iconEnd={<ArrowForwardIcon size={20} />}
          onClick={() => {
            step(1)
          }}
        >
          {t('guide:phrases.next')}
        </Button>
      </div>
      <div class="sw-phrase__help sw-flow-small">
        <Text look="small" soft>
          {t('guide:phrases.place', { now: at + 1, all: screens.length })}
        </Text>
        <Text look="small">{t('guide:phrases.blankHint')}</Text>
        <Text look="small">
          {t('guide:phrases.meaning')}: {t(`phrases:meaning.${shown.id}`)}
        </Text>
        {voice.isThere ? (
          <Button
            variant="quiet"
            onClick={() => {
              voice.read(spoken(shown))
            }}
          >
            {t('phrases:general.readAloud')}
          </Button>
        ) : (
          <Text look="small" soft>
            {t('phrases:general.noVoice')}
          </Text>
        )}
        <Button
          variant="secondary"
          pressed={isSafe}
          onClick={() => {
            setIsSafe(!isSafe)
            setAt(0)
          }}
        >
          {t('phrases:general.isSafe')}
        </Button>
        <Text look="small" soft>
          {t('guide:phrases.safeFirst')}
        </Text>
        {phrases.language === 'bg' && <Text look="small">{t('phrases:general.gesture')}</Text>}
        {!phrases.reviewed && (
          <Text look="small" soft>
            {t('phrases:general.notReviewed')}
          </Text>
        )}
      </div>
    </div>
  )
}

const spoken = ({ text, service }: PhraseScreen): string =>
  text.replace('{{phone}}', service?.phone?.display ?? '')

const BigPhrase = ({
  phrases,
  shown,
}: {
  readonly phrases: Phrases
  readonly shown: PhraseScreen
}) => {
  const { t } = useWords()
  const [before, after] = aroundPhone(shown.text)
  const { service } = shown
  return (
    <div
      class="sw-phrase__text"
      lang={phrases.speechLang}
      dir={phrases.direction}
      aria-live="polite"
    >
      <p>
        {before}
        {service?.phone && (
          <bdi dir="ltr" class="sw-phrase__phone">
            {service.phone.display}
          </bdi>
        )}
        {after}
      </p>
      {service && (
        <p class="sw-phrase__service" lang="nl" dir="ltr">
          {t(`services:services.${service.id}.name`)}
        </p>
      )}
    </div>
  )
}

/** The space bar blanks the screen wherever focus is, except in a list that needs it. */
const useBlankKey = (blank: () => void): void => {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isInList = event.target instanceof HTMLSelectElement
      const isOnBlank =
        event.target instanceof Element && event.target.closest('.sw-blank') !== null
      if (event.key !== ' ' || isInList || isOnBlank) return
      event.preventDefault()
      event.stopPropagation()
      if (event.type === 'keydown') blank()
    }
    window.addEventListener('keydown', listen, { capture: true })
    window.addEventListener('keyup', listen, { capture: true })
    return () => {
      window.removeEventListener('keydown', listen, { capture: true })
      window.removeEventListener('keyup', listen, { capture: true })
    }
  })
}
