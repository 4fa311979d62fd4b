import type { Speech } from './speech.ts'

export const pt: Speech = {
  titles:
    'senhor senhora sr sra dona dom doutor doutora dr dra professor professora padre irmã irmão tia tio rei rainha príncipe princesa são santa santo papa general coronel capitão família seu menina',
  relations:
    'mãe pai mamã papá amigo amiga namorado namorada marido esposo esposa mulher filha filho primo prima sobrinho sobrinha irmão irmã colega cliente vítima suspeito proxeneta cafetão chefe patrão patroa encarregado gerente motorista dono dona aluno aluna estudante vizinho vizinha tutor rapaz moça menino menina bebé bebê paciente testemunha intérprete empregador empregada recrutador parceiro companheiro companheira',
  roles:
    'ministro ministra presidente prefeito prefeita autarca senador senadora deputado deputada governador embaixador diretor diretora secretário secretária porta-voz advogado advogada juiz juíza procurador treinador capitão avançado atacante goleiro guarda-redes defesa ciclista escritor escritora autor autora poeta cantor cantora ator atriz cineasta compositor pintor pintora escultor arquiteto artista filósofo historiador historiadora investigador pesquisador pesquisadora economista jornalista líder fundador fundadora empresário inspetor médico médica engenheiro piloto vencedor',
  naming: 'chama chamava chamo chamado chamada nome apelido alcunha conhecido conhecida',
  greetings:
    'olá oi bom boa caro cara querido querida prezado prezada obrigado obrigada cumprimentos abraço beijos',
  saying:
    'diz disse segundo explica explicou conta contou afirma afirmou garante garantiu pergunta perguntou responde respondeu acrescentou declarou escreveu escreve',
  doing:
    'é era está estava são foi tem tinha há vem veio vai ia trabalha trabalhava vive vivia mora quer queria pode podia deve devia será fica ficou vê dorme nasceu morreu ganhou venceu jogou estudou começou casou chegou saiu',
  placeBefore: 'em no na nos nas para desde até perto',
  personBefore: 'com por contra sobre de e como pelo pela',
  articles:
    'o a os as um uma uns umas este esta esse essa aquele seu sua seus suas meu minha nosso nossa nenhum cada ao à do da dos das',
  and: 'e ou',
  bodies:
    'hotel restaurante café bar clube salão escola colégio universidade fundação associação empresa agência loja supermercado hospital clínica igreja mesquita estação aeroporto museu partido ministério cidade município conselho tribunal banco jornal grupo instituto rua avenida praça ponte rio castelo torre federação união orquestra',
  small:
    'eu tu ele ela nós eles elas você não que quem onde quando como porque mas se nem aqui ali agora hoje ontem amanhã sempre nunca também depois antes sem entre muito mais menos nada algo alguém ninguém sim me te lhe já',
}
