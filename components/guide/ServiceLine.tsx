import type { Service } from '../../domain/content/directory-schema.ts'
import { hoursInWords } from '../form/service-hours.ts'
import { ServiceContact } from '../ui/ServiceContact.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { useGuide } from './GuideContext.tsx'
import { GuideLink } from './GuideLink.tsx'

/** One service in a list: name, number, open now or not, and the way to everything about it. */
export const ServiceLine = ({ service }: { readonly service: Service }) => {
  const words = useWords()
  const { t } = words
  const { now } = useGuide()
  const { id, phone } = service
  const name = t(`services:services.${id}.name`)
  const hours = hoursInWords(service.hours, now, words)
  return (
    <ServiceContact
      name={name}
      phone={phone?.display}
      callLabel={phone ? t('form:buttons.callOf', { name, number: phone.display }) : undefined}
      isOpen={hours.isOpen}
      openText={phone ? hours.text : undefined}
      note={
        <div class="sw-flow-small">
          <p>{t(`services:services.${id}.does`)}</p>
          <GuideLink to={{ at: 'service', id }}>{t('guide:services.more', { name })}</GuideLink>
        </div>
      }
    />
  )
}
