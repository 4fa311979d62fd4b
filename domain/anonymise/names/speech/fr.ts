import type { Speech } from './speech.ts'

export const fr: Speech = {
  titles:
    'monsieur madame mademoiselle m mme mlle messieurs mesdames docteur dr professeur maître père soeur sœur frère tante oncle roi reine prince princesse saint sainte pape général colonel capitaine président présidente famille don',
  relations:
    'mère père maman papa ami amie copain copine mari femme fille fils cousin cousine neveu nièce collègue client cliente victime suspect proxénète patron patronne chef manager gérant gérante chauffeur propriétaire élève étudiant étudiante professeur enseignante voisin voisine colocataire éducateur éducatrice femme garçon enfant bébé patient patiente témoin interprète employeur employé employée recruteur partenaire fiancé fiancée',
  roles:
    'ministre président présidente maire sénateur députée député gouverneur ambassadeur directeur directrice secrétaire porte-parole avocat avocate juge procureur entraîneur capitaine attaquant gardien défenseur coureur cycliste écrivain auteur poète chanteur chanteuse acteur actrice réalisateur compositeur peintre sculpteur architecte artiste philosophe historien historienne chercheur chercheuse économiste journaliste leader fondateur fondatrice inspecteur médecin ingénieur pilote vainqueur commissaire',
  naming:
    'appelle appelait nommé nommée nom prénom alias surnom surnommé surnommée dit dénommé dénommée',
  greetings: 'bonjour salut cher chère merci bonsoir cordialement bisous coucou',
  saying:
    'dit disait déclare déclaré selon explique expliqué affirme affirmé raconte raconté demande demandé répond répondu estime ajoute ajouté écrit souligne',
  doing:
    'est était sont a avait ont vient vint va travaille travaillait habite habitait vit veut voulait peut pouvait doit devait sera reste resta voit prend prit dort appelle né née mort morte épouse étudie commence gagne joue remporte fut devient',
  placeBefore: 'à au aux en dans vers depuis chez près',
  personBefore: 'avec par pour contre sur et de comme',
  articles:
    'le la les l un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre aucun aucune chaque',
  and: 'et ou',
  bodies:
    'hôtel restaurant café bar club salon école collège lycée université fondation association société entreprise agence magasin supermarché hôpital clinique église mosquée gare aéroport musée parti ministère ville commune conseil tribunal banque journal groupe institut rue avenue boulevard place pont rivière château tour fédération union orchestre',
  small:
    "je tu il elle on nous vous ils elles ne pas plus que qui quoi où quand comment pourquoi mais car si ou donc ni ici là alors maintenant aujourd'hui hier demain toujours jamais souvent aussi après avant depuis pendant sans sous entre très moins rien quelque oui non s'il c'est d'un d'une qu'il qu'elle n'est j'ai",
}
