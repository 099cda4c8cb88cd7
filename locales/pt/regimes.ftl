regimes-title = Os régimes (regimes) de seguro de doença
regimes-description = A lista dos régimes (regimes) de seguro de doença e dos seus códigos de 2 algarismos, em vigor e antigos.
regimes-lead = Os 2 primeiros algarismos do código dizem o seu régime (regime) de seguro de doença. A maior parte das pessoas está no 01.
regimes-active = Em atividade
regimes-closed = Encerrados
regimes-unverified = A verificar
regime-title = { $name }: régime { $code }
regime-description = Régime { $code }, { $name }: quem cobre, as suas caisses e os códigos delas.
regime-kicker = Régime (regime)
regime-closed-text = Este régime está encerrado ({ $date }).
regime-closed-undated = Este régime está encerrado.
regime-unverified-text = Não encontrámos nada que diga se este código ainda serve. A sua attestation de droits (comprovativo de direitos) vai dizer qual é o seu.
regime-successor = Hoje: { $name } ({ $code }).
regime-caisses = { $count ->
    [one] O seu organismo em atividade
   *[other] Os seus { $count } organismos em atividade
}
regime-caisses-other = { $count ->
    [one] Outro código
   *[other] { $count } outros códigos: antigos, segundos ou não verificados
}
regime-no-caisse = As nossas tabelas não listam nenhuma caisse para este régime.

regime-01-public = Trabalhadores por conta de outrem do setor privado, independentes, agentes públicos com contrato (contractuels), a maior parte dos reformados, e pessoas que nunca trabalharam. A maior parte das pessoas em França.
regime-01-note = Um estudante que nunca trabalhou segue o régime do pai ou da mãe até aos 24 anos: muitas vezes o 01. Todos os independentes estão nele desde o início de 2020.
regime-02-public = Trabalhadores agrícolas por conta de outrem e agricultores.
regime-03-public = Artesãos, comerciantes e profissionais liberais, até 2019.
regime-03-note = Um código que começa por 03 num papel antigo já não serve.
regime-04-public = Agentes da SNCF com estatuto especial (statut), reformados e as suas famílias.
regime-04-note = Os agentes contratados desde 2020 dependem da CPAM.
regime-05-public = Agentes da RATP com estatuto especial (statut) e as suas famílias.
regime-06-public = Marítimos da marinha mercante, da pesca e da navegação de recreio.
regime-07-public = Mineiros e equiparados.
regime-08-public = Militares, militares reformados e as suas famílias.
regime-09-public = Pessoal da Banque de France (Banco de França).
regime-09-note = A CPAM do Val-de-Marne ficou com estes processos.
regime-10-public = Ajudantes (clercs) e empregados de notários.
regime-12-public = Pessoal da Chambre de commerce de Paris (câmara de comércio).
regime-14-public = Deputados e pessoal da Assemblée nationale (assembleia nacional).
regime-15-public = Senadores e pessoal do Sénat (senado).
regime-16-public = Pessoal efetivo do porto autónomo de Bordeaux.
regime-17-public = Franceses no estrangeiro que escolheram aderir.
regime-50-public = As nossas fontes não dizem quem.
regime-50-note = Uma única fonte cita este código, e não é oficial.
regime-80-public = Pensionistas militares de invalidez.
regime-80-note = Estes cuidados figuram também sob o código 08 835, na CNMSS.
regime-90-public = Ministros do culto e membros de congregações.
regime-90-note = Em direito, este organismo pertence ao régime général (regime geral). O seu código continua a ser 90.
regime-91-public = Certos funcionários públicos do Estado, sobretudo da Educação, com os reembolsos de base geridos pela MGEN.
regime-91-note = A lei permite esta gestão. Ter a MGEN como seguro complementar é outra coisa: isso não muda nem a caisse nem o código.
regime-92-public = Funcionários públicos de La Poste e de France Télécom, no passado.
regime-92-note = As CPAM ficaram com estes processos. Cada um passou para a do lugar onde mora.
regime-93-public = Funcionários da polícia com os reembolsos de base geridos pela MGP.
regime-93-note = Uma nota recente de uma CPAM ainda cita a MGP à parte. O 3646 ou a sua attestation (comprovativo) vai dizer-lhe qual é a sua caisse.
regime-94-public = Funcionários públicos do Estado com o seguro de doença gerido por outras mutuelles (associações mutualistas), até 2018.
regime-94-note = Cada um passou para a CPAM do lugar onde mora.
regime-95-public = Agentes hospitalares acompanhados pela MNH.
regime-95-note = Este código é provavelmente antigo: a lei atual só prevê esta gestão para os agentes do Estado. Nenhum texto que lemos diz quando acabou. O 3646 ou a sua attestation (comprovativo) vai dizer-lhe qual é a sua caisse.
regime-96-public = Pessoas seguradas na Mutuelle nationale aviation marine e depois na Harmonie Fonction Publique, até 2018.
regime-99-public = Estudantes (até 2019), Intériale, Camieg e outras mutuelles.
regime-99-note = Este código reúne várias mutuelles. A LMDE e a SMEREP já não estão nele desde 1 de setembro de 2019. A Intériale ainda é citada à parte numa nota recente de uma CPAM. O 3646 ou a sua attestation (comprovativo) vai dizer-lhe qual é a sua caisse.
