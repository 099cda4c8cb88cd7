caisse-title = { $name }: código { $code }
caisse-description = { $name }: o seu código { $code }, o seu estado, como contactá-la, os seus códigos antigos e as nossas fontes.
caisse-ask = Pedir uma attestation (comprovativo)
kind-cpam = Caisse primaire d’assurance maladie (caixa primária de seguro de doença)
kind-cpam_secondaire = Segundo código de uma caisse primaire (caixa primária)
kind-cgss = Caisse générale de sécurité sociale (caixa geral de segurança social)
kind-ccss = Caisse commune de sécurité sociale (caixa comum de segurança social)
kind-css = Caisse de sécurité sociale (caixa de segurança social)
kind-cps = Caisse de prévoyance sociale (caixa de previdência social)
kind-cramif = Caisse régionale (caixa regional)
kind-nationale = Organismo nacional
kind-pivot = Código para a faturação dos hospitais
kind-speciale = Organismo de um regime especial
kind-msa = Mutualité sociale agricole (segurança social agrícola)
kind-msa_ancienne = Antiga caisse da MSA
kind-msa_second_code = Segundo código de uma MSA
kind-gamex = Seguradoras delegadas dos agricultores, até 2014
kind-rsi = Caisse do régime social des indépendants (regime dos trabalhadores independentes), até 2019
kind-slm = Section locale mutualiste (secção local de uma mutuelle)
kind-slm_infogeree = Mutuelle gerida a nível nacional
kind-technique = Código técnico
kind-test = Cartão de teste
caisse-listed = Códigos completos que constam das tabelas públicas
caisse-older = Códigos antigos que conduzem aqui
caisse-territory = Quem depende deste organismo?
caisse-national = Toda a França.
caisse-departements = { $count ->
    [one] Departamento:
   *[other] Departamentos:
}
caisse-partly = Este departamento tem várias caisses: esta cobre só uma parte.
caisse-territory-unknown = As nossas fontes não dão um território.
caisse-not-always = Na maioria das vezes, é a caisse do lugar onde se mora. Há exceções.
caisse-seat = Sede: { $seat }.
caisse-name-2015 = Na tabela de 2015
caisse-name-2020 = Na tabela de 2020
caisse-sure-identity = O que este código designa: { $confidence }.
caisse-sure-state = O seu estado hoje: a verificar (última fonte: { $date }).
caisse-more = E mais { $count }.
caisse-sites = Onde ir
caisse-sites-lead = Antes de se deslocar, verifique os horários e se é preciso marcar hora.
caisse-sites-call = Telefone:
caisse-sites-open = Horário: { $hours }.
caisse-sites-pages = Cada nome leva à sua página na lista (annuaire) da administração francesa.
caisse-sites-changed = Ficha atualizada em { $date }.
caisse-sites-source = Fonte:
caisse-sites-more = { $count ->
    [one] E mais { $count } local de atendimento, na lista (annuaire) da administração francesa.
   *[other] E mais { $count } locais de atendimento, na lista (annuaire) da administração francesa.
}
