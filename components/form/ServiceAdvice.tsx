import type { Service } from '../../domain/content/directory-schema.ts'
import { ServiceContact } from '../ui/ServiceContact.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { hoursInWords } from './service-hours.ts'

/** One service: number, open now or not, what it does and what it does with names. */
export const ServiceAdvice = ({ service }: { readonly service: Service }) => {
  const words = useWords()
  const { t, has } = words
  const { id, phone } = service
  const name = has(`services:services.${id}.name`) ? t(`services:services.${id}.name`) : id
  const hours = hoursInWords(service.hours, new Date(), words)
  return (
    <ServiceContact
      name={name}
      phone={phone?.display}
      callLabel={phone ? t('form:buttons.callOf', { name, number: phone.display }) : undefined}
      isOpen={hours.isOpen}
      openText={phone ? hours.text : undefined}
      note={
        has(`services:services.${id}.does`) ? (
          <div class="sw-flow-small">
            <Text look="small">{t(`services:services.${id}.does`)}</Text>
            <Text look="small">{t(`services:services.${id}.names`)}</Text>
          </div>
        ) : undefined
      }
    />
  )
}
