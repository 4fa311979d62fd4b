import type { Speech } from './speech.ts'

export const de: Speech = {
  titles:
    'herr herrn frau fräulein dr prof professor doktor onkel tante oma opa schwester bruder könig königin prinz prinzessin graf gräfin kaiser papst bischof kardinal pater pfarrer sankt general oberst hauptmann familie fam',
  relations:
    'mutter vater mama papa freund freundin ehemann ehefrau mann frau tochter sohn cousin cousine neffe nichte kollege kollegin klient klientin kunde kundin gast opfer verdächtige zuhälter chef chefin manager managerin vorarbeiter fahrer besitzer eigentümer vermieter schüler schülerin student studentin lehrer lehrerin betreuer betreuerin nachbar nachbarin mitbewohner mitbewohnerin zimmermädchen reinigungskraft rezeptionistin arbeiter arbeiterin vermittler partner verlobte junge mädchen kind baby patient patientin zeuge dolmetscher kontakt arbeitgeber',
  roles:
    'minister ministerin präsident präsidentin bürgermeister bürgermeisterin kanzler kanzlerin bundeskanzler senator direktor direktorin vorsitzender vorsitzende sekretär sprecher sprecherin anwalt anwältin rechtsanwalt richter richterin staatsanwalt trainer trainerin kapitän stürmer torwart torhüter verteidiger radprofi schriftsteller schriftstellerin autor autorin dichter sänger sängerin schauspieler schauspielerin regisseur komponist maler malerin architekt künstler philosoph historiker forscher wissenschaftler ökonom journalist journalistin politiker politikerin leiter leiterin gründer unternehmer inspektor kommissar arzt ärztin ingenieur pilot sieger',
  naming: 'heißt heiße hieß namens genannt name namen alias spitzname vorname nachname nennt',
  greetings: 'hallo hi liebe lieber sehr geehrte geehrter guten danke grüße gruß mfg servus moin',
  saying:
    'sagt sagte sagten erzählt erzählte laut meint meinte erklärt erklärte fragte fragt antwortete schreibt schrieb betont betonte fordert forderte warnt warnte glaubt kritisierte so',
  doing:
    'ist war sind waren hat hatte haben kam kommt ging geht arbeitet arbeitete wohnt wohnte lebt lebte will wollte kann konnte muss musste soll sollte wird wurde bleibt blieb sieht sah bekommt bekam nimmt nahm steht stand liegt lag schläft rief ruft weint darf durfte geboren starb gewann spielte heiratete studierte begann',
  placeBefore: 'in im nach aus bei nahe um zu ins',
  personBefore: 'mit von durch für gegen über und als wie',
  articles:
    'der die das den dem des ein eine einen einem einer eines dieser diese dieses sein seine ihr ihre mein meine unser unsere kein keine',
  and: 'und oder',
  bodies:
    'hotel restaurant café bar club salon schule grundschule gymnasium universität hochschule stiftung verein firma gmbh ag agentur laden supermarkt krankenhaus klinik kirche moschee bahnhof flughafen museum partei ministerium stadt gemeinde gericht bank zeitung gruppe institut straße platz brücke fluss schloss turm verband orchester verlag',
  small:
    'ich du er sie es wir ihr nicht auch aber denn weil wenn als dass ob auf an ab aus noch schon nur sehr mehr hier dort da dann jetzt heute gestern morgen immer nie oft wer was wo wie warum man nichts etwas jemand niemand bitte ja nein seit während vor nach über unter zwischen ohne zum zur am beim vom',
}
