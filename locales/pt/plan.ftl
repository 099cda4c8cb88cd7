plan-description = O seu plano para recuperar o seu código do organismo: o que fazer, com que papéis, e o que fazer se nada chegar.
plan-title-perdu = Recuperar o seu código
plan-title-demande = Pedem-lhe o código
plan-title-refuse = O seu código é recusado
plan-title-demenage = Mudou de casa
plan-title-emploi = Mudança de trabalho
plan-title-arrivee = Está a chegar a França
plan-title-etranger = A França e o estrangeiro
plan-title-enfant = O código de uma criança
plan-title-proche = Está a ajudar alguém
plan-title-deces = Depois de um falecimento
plan-title-nsp = Ter o seu código

plan-lead-perdu = O seu código está escrito na sua attestation de droits (comprovativo de direitos). Para a pedir, contacte { $body }: não há mais nada a declarar.
plan-lead-prison = Na prisão, um centro nacional trata do processo. O código está escrito na attestation de droits (comprovativo de direitos).
plan-lead-trouve = { $who ->
    [proche] A pessoa já tem o código: está escrito na attestation de droits (comprovativo de direitos) dela.
   *[vous] Já tem o código: está escrito na sua attestation de droits (comprovativo de direitos).
}
plan-lead-mutuelle = A sua mutuelle (seguro complementar) precisa deste código para se ligar à sua caisse (caixa de seguro de doença). Na maioria das vezes, uma attestation de droits (comprovativo de direitos) chega.
plan-lead-soins = A sua carte Vitale (cartão de saúde) ou a sua attestation (comprovativo) chega na maioria das vezes. Não tem de saber o código.
plan-lead-ecole = Na maioria das vezes, o nome e a morada da sua caisse (caixa de seguro de doença) chegam. Uma creche pede muitas vezes a attestation de droits (comprovativo de direitos): é normal.
plan-lead-employeur = Na contratação, pede-se muitas vezes a attestation de droits (comprovativo de direitos): é normal. O código sozinho não serve ao empregador.
plan-lead-arret = Não espere por este código para enviar o seu arrêt de travail (baixa médica). Mas, em papel, é preciso o formulário com segurança (formulaire sécurisé), desde setembro de 2025.
plan-lead-inutile = Não encontrámos nenhum texto segundo o qual precisem deste código. Pergunte-lhes primeiro porquê.
plan-lead-site = Não dê nada. A sua caisse (caixa de seguro de doença) já conhece o seu código.
plan-lead-demande = Pergunte primeiro para que serve. Muitas vezes, uma attestation de droits (comprovativo de direitos) chega.
plan-lead-refuse = Uma attestation (comprovativo) recente tira as dúvidas: o código que nela está escrito é o certo.
plan-lead-demenage = O código só muda se mudar de caisse (caixa de seguro de doença). O organismo a avisar é { $body }.
plan-lead-emploi = O código muda com o régime (regime). O organismo a contactar é { $body }.
plan-lead-emploi-sans = Sem emprego, a caisse do seu último trabalho continua a ser a sua, em princípio. O seu código fica então o mesmo.
plan-lead-emploi-general = O código só muda com a caisse: MSA, MGEN, forças armadas, SNCF, minas, notários…
plan-lead-arrivee = O código vem quando a caisse (caixa de seguro de doença) tiver aberto o seu processo. O organismo a contactar é { $body }.
plan-lead-etranger = O organismo a contactar é { $body }.
plan-lead-depart = Partir pode mudar os seus direitos. Pergunte antes de partir.
plan-lead-retour = Peça a sua inscrição (rattachement) à caisse (caixa de seguro de doença) do lugar onde vive. O código pode ser novo.
plan-lead-frontalier = Se tem cobertura em França, é a CPAM (caixa local de seguro de doença) do lugar onde mora. O código está na attestation (comprovativo) dela.
plan-lead-retraite = Pergunte à sua caisse (caixa de seguro de doença) em França o que acontece aos seus direitos. O código está na attestation (comprovativo) dela.
plan-lead-enfant = Uma criança depende da caisse (caixa de seguro de doença) do pai ou da mãe, ou dos dois. O código está na attestation (comprovativo) do pai ou da mãe.
plan-lead-proche = O código está escrito na attestation de droits (comprovativo de direitos) da pessoa. Faça o pedido com ela.
plan-lead-deces = Apresentamos-lhe as nossas condolências. Nada é urgente no próprio dia, e não tem de procurar nenhum código.
plan-next = Depois

plan-otherwise = Outros meios: { $means }
by-online = internet
by-phone = telefone
by-place = presencialmente
by-post = correio
plan-know = Bom saber
plan-more = Saber mais: { $title }
plan-open = Abrir { $site }
plan-open-decode = Descodificar um código
plan-open-letter = Preparar a carta
plan-open-caisses = Encontrar a minha caisse
plan-open-lost = Saber onde a pedir
plan-later = Se nada chegar
plan-later-text = Nenhum texto fixa um prazo para uma simples attestation (comprovativo). As datas que se seguem são um conselho nosso.
plan-prepare = O que preparar
plan-never = O que nunca deve fazer
plan-caisse = { $who ->
    [enfant] A caisse (caixa de seguro de doença) do pai ou da mãe
    [proche] A caisse (caixa de seguro de doença) da pessoa
   *[vous] A sua caisse (caixa de seguro de doença)
}
plan-caisse-begins = O código dela começa por
plan-caisse-phone = Telefone (fonte: { $date }):
plan-caisse-address = Morada, lida em { $date }: { $address }.
plan-caisse-open = Para { $name }, são possíveis várias caisses.
plan-caisse-text = Chegou aqui pela página dela: verifique se é mesmo essa.
plan-caisse-commune = É a de { $name }.
plan-caisse-doubt = É provavelmente a de { $name }: verifique numa carta antiga.
plan-answers = As suas respostas
plan-change = Alterar
plan-restart = Recomeçar tudo
plan-keep = Guardar ou alterar este plano
plan-keep-text = Esta ligação contém estas respostas, mas nenhum nome nem número. Qualquer pessoa que a tenha pode lê-las.
plan-copy = Copiar a ligação
plan-copy-done = Ligação copiada.
plan-copy-failed = Não foi possível copiar. Selecione a ligação à mão.
plan-mail = Enviar por e-mail
plan-sms = Enviar por SMS
plan-calendar = Juntar os lembretes a uma agenda
plan-print = Imprimir o plano
plan-share-subject = Uma ligação para guardar
plan-share-body = Aqui está a ligação do meu plano: { $url }
plan-qr = Código QR que abre este plano
plan-qr-text = Abra este plano num telemóvel: aponte a câmara para este quadrado.
plan-sources = De onde vêm estes factos

cost-free = Gratuito.
cost-free-call = Serviço gratuito + preço da chamada.
cost-call = Preço de uma chamada, conforme o seu operador.
cost-stamp = Preço de um selo.

body-cpam = { $who ->
    [enfant] a CPAM (caixa local de seguro de doença) do pai ou da mãe
    [proche] a CPAM (caixa local de seguro de doença) da pessoa
   *[vous] a sua CPAM (caixa local de seguro de doença)
}
body-cgss = { $who ->
    [enfant] a CGSS (caixa geral de segurança social) do pai ou da mãe
    [proche] a CGSS (caixa geral de segurança social) da pessoa
   *[vous] a sua CGSS (caixa geral de segurança social)
}
body-mayotte = a CSSM, em Mayotte
body-msa = { $who ->
    [enfant] a MSA (segurança social agrícola) do pai ou da mãe
    [proche] a MSA (segurança social agrícola) da pessoa
   *[vous] a sua MSA (segurança social agrícola)
}
body-cnmss = a CNMSS, a caisse dos militares
body-enim = a ENIM, a caisse dos marítimos
body-cprp = a CPRP, a caisse da SNCF
body-ratp = a CCAS, a caisse da RATP
body-crpcen = a CRPCEN, a caisse dos empregados de notários
body-cavimac = a CAVIMAC, a caisse dos ministros do culto
body-mines = a CANSSM, a caisse dos mineiros
body-camieg = a Camieg, a caisse da eletricidade e do gás
body-prison = a prisão
body-mgen = a MGEN
body-special = { $who ->
    [enfant] a caisse que paga os reembolsos ao pai ou à mãe
    [proche] a caisse que paga os reembolsos à pessoa
   *[vous] a caisse que lhe paga os reembolsos
}
body-mutuelle = { $who ->
    [enfant] a mutuelle de funcionários públicos do pai ou da mãe
    [proche] a mutuelle de funcionários públicos da pessoa
   *[vous] a sua mutuelle de funcionários públicos
}
body-cfe = a CFE, a Caisse des Français de l’étranger (caixa dos franceses no estrangeiro)
body-local = { $who ->
    [enfant] a caisse do território
    [proche] a caisse do território
   *[vous] a caisse do seu território
}
body-unknown = { $who ->
    [enfant] a caisse do pai ou da mãe, provavelmente uma CPAM
    [proche] a caisse da pessoa, provavelmente uma CPAM
   *[vous] a sua caisse, provavelmente uma CPAM
}

step-read = { $who ->
    [proche] Leia o código na attestation da pessoa
   *[vous] Leia o código na sua attestation
}
step-read-text = Procure «organisme de rattachement» (organismo de inscrição). O código tem 9 algarismos.
step-read-old = { $who ->
    [proche] Veja a attestation antiga da pessoa
   *[vous] Veja a sua attestation antiga
}
step-read-old-text = O código está lá escrito, mas pode ter mudado. Guarde-a para comparar com a nova.
step-compare = Verifique o código que tem
step-compare-text = Descodifique-o aqui: verá que organismo ele designa. Um código que começa por 03 é antigo.
step-parent = Use a attestation do pai ou da mãe
step-parent-text = A criança figura nela, em geral. O código a dar é o desse pai ou dessa mãe.
step-online-ameli = Descarregue a attestation no site ameli
step-online-ameli-text = { $who ->
    [enfant] Na conta do pai ou da mãe, abra «Mes démarches» (os meus pedidos), e depois «Attestation de droits».
    [proche] Na conta da pessoa e com ela, abra «Mes démarches» (os meus pedidos), e depois «Attestation de droits».
   *[vous] Abra «Mes démarches» (os meus pedidos), e depois «Attestation de droits».
}
step-online-body = Procure a attestation pela internet
step-online-body-text = O organismo é { $body }. No espaço pessoal do site dele, procure «attestation de droits».
step-online-cfe = Use o seu espaço da CFE
step-online-cfe-text = No espaço pessoal, procure «attestation».
step-online-camieg = Use o site da Camieg
step-online-camieg-text = Esta caisse também indica a conta ameli.
step-try-ameli = Experimente também a conta ameli
step-try-ameli-text = Um guia antigo do site ameli cita também este régime, ou régimes parecidos.
step-phone-3646 = Ligue para o 3646
step-phone-3646-text = Peça a attestation de droits, ou que lhe leiam o organisme de rattachement (organismo de inscrição). Tenha a carte Vitale (cartão de saúde) perto de si.
step-phone-papers = Ligue para o 3646
step-phone-papers-text = Peça a attestation de droits. Tenha os papéis perto de si.
step-phone-abroad = Ligue do estrangeiro
step-phone-abroad-text = Peça a attestation de droits. Tenha os papéis perto de si.
step-phone-mayotte = Ligue para a CSSM
step-phone-mayotte-text = Peça a attestation de droits. Tenha os papéis perto de si.
step-phone-cnmss = Ligue para a CNMSS
step-phone-cnmss-text = Peça a attestation de droits. Tenha a carte Vitale (cartão de saúde) perto de si.
step-phone-cpr = Ligue para a caisse da SNCF
step-phone-cpr-text = Peça a attestation de droits. Este número foi lido em 2020: pode ter mudado.
step-phone-body = Ligue para o organismo
step-phone-body-text = O organismo é { $body }. Peça a attestation de droits.
step-phone-unknown = Encontre o número da caisse, e ligue
step-phone-unknown-text = O número está num décompte (extrato de reembolso) ou numa carta desta caisse. Peça a attestation de droits.
step-phone-helped = Ligue para o 3646 com alguém
step-phone-helped-text = Uma pessoa que fala francês pode ligar consigo. Em «O que preparar», uma ficha diz o que pedir.
step-phone-english = Ligue para a linha em inglês
step-phone-english-text = É para o régime général (regime geral). A fonte é antiga: o número pode ter mudado.
step-relay = Use o relais visio (serviço por vídeo) do site ameli
step-relay-text = No alto do site ameli, um símbolo leva a este serviço: língua gestual francesa, LfPC ou transcrição.
step-desk = Vá ao balcão da caisse
step-desk-text = Peça a attestation de droits. Leve um documento de identificação. Uma borne (máquina automática) também a imprime, com a carte Vitale (cartão de saúde) e a palavra-passe da conta ameli. Verifique a morada e o horário.
step-desk-papers = Vá ao balcão da caisse
step-desk-papers-text = Peça a attestation de droits. Leve um documento de identificação. Verifique a morada e o horário.
step-desk-body = Vá a uma agência
step-desk-body-text = O organismo é { $body }. Leve um documento de identificação. Verifique a morada e o horário antes de sair.
step-show-sheet = Vá ao balcão com a carta
step-show-sheet-text = Imprima ou mostre a carta: está em francês. Na página, a tradução está ao lado.
step-help = Peça ajuda
step-help-text = Perto de sua casa, em France services (serviços públicos), um funcionário com formação pode ajudar. A sua mairie (câmara municipal) pode conhecer outro lugar.
step-post = Escreva uma carta
step-post-text = { $who ->
    [proche] A carta vai para { $body }. A pessoa assina-a. É o tutor dela, ou ela não pode assinar? Escolha a carta «Pedido para outra pessoa».
   *[vous] A carta vai para { $body }. Uma carta simples chega. A nossa está pronta: preencha-a e imprima-a.
}
step-local = Pergunte ao organismo do seu território
step-local-text = Na Nouvelle-Calédonie (Nova Caledónia), é a CAFAT. Em Saint-Barthélemy, uma caisse local. Para os outros territórios, pergunte no local quem trata do seu processo.
step-prison = Peça a attestation à prisão
step-prison-text = Fale com a administração da prisão, ou com a assistente social.
step-get = Não tem attestation?
step-get-text = Algumas perguntas dizem onde a pedir.
step-give = Envie a attestation à mutuelle (seguro complementar)
step-give-text = Ela contém o código. Use o espaço seguro da mutuelle ou o correio, não um e-mail normal.
step-give-care = Mostre a sua attestation
step-give-care-text = O secretariado lê nela a sua caisse. A sua carte Vitale (cartão de saúde) também serve.
step-give-school = Escreva o nome e a morada da sua caisse
step-give-school-text = Uma fiche d’urgence (ficha de urgência) ou um acordo de estágio não pede os 9 algarismos. Junta uma attestation? Pergunte se pode tapar o numéro de sécurité sociale (número de segurança social).
step-give-work = Dê a attestation de droits (comprovativo de direitos)
step-give-work-text = Ela faz parte dos papéis habituais. O empregador faz a sua inscrição numa mutuelle (seguro complementar)? A attestation também chega.
step-give-new = Dê a attestation à mutuelle (seguro complementar)
step-give-new-text = Depois de uma mudança de caisse, as trocas de informação com a mutuelle podem ficar bloqueadas. A attestation ajuda a mutuelle a voltar a ligar-se.
step-card = Mostre a sua carte Vitale (cartão de saúde)
step-card-text = Com ela, ou pela internet, os profissionais de saúde encontram a sua caisse.
step-sick-note = Verifique o seu formulário
step-sick-note-text = Modelo antigo, cópia ou digitalização? Peça de imediato ao seu médico um envio pela internet, ou o novo formulário. Em papel, envie o original: o prazo é de dois dias.
step-ask-why = Pergunte para que vai servir este código
step-ask-why-text = Ele designa uma caisse de seguro de doença, não uma pessoa. Esperam provavelmente outro número: pergunte qual, e porquê.
step-stop-site = Não escreva nada, ou desligue
step-stop-site-text = Feche a página ou desligue a chamada. Só organismos autorizados pela lei podem usar o seu numéro de sécurité sociale (número de segurança social).
step-move = Diga a sua nova morada
step-move-text = A carta está pronta. Até lá, o código antigo é o certo.
step-move-online = Diga a sua nova morada pela internet
step-move-online-text = Abra «Mes démarches» (os meus pedidos). Até lá, o código antigo é o certo.
step-move-phone = Diga a sua nova morada pelo 3646
step-move-phone-text = Pergunte o que é preciso enviar e peça a attestation de droits (comprovativo de direitos). Até lá, o código antigo é o certo.
step-join = Muda de régime? Escreva ao seu novo organismo
step-join-text = O organismo é { $body }. Pergunte se o seu processo já chegou. A carta está pronta.
step-stay = Já trabalhava por conta de outrem no privado? Nada a fazer
step-stay-text = O código não muda. Antes, era a MSA, a MGEN, as forças armadas, a SNCF…? Escreva à sua nova caisse: a carta está mais abaixo.
step-keep = Guarde o seu código por agora
step-keep-text = Está na sua última attestation. Não a tem? Peça a attestation à caisse que lhe paga os reembolsos. No régime général (regime geral), também está no site ameli.
step-update-card = Atualize a carte Vitale (cartão de saúde)
step-update-card-text = A caisse mudou? Faça-o antes de usar o cartão: é a regra. Uma borne (máquina automática), na caisse ou na farmácia, atualiza o cartão.
step-register = Peça a sua inscrição
step-register-text = Para pedir o formulário S1106, contacte { $body }. Junte um documento de identificação, e um contrato, um recibo de vencimento ou uma prova de alojamento.
step-leave = Avise a sua caisse da sua partida
step-leave-text = Pergunte o que acontece aos seus direitos e à sua carte Vitale (cartão de saúde). Não devolva o cartão antes da resposta.
step-rejoin-work = Peça a sua inscrição (rattachement)
step-rejoin-work-text = Segundo a CFE, com um emprego, os seus direitos começam com o contrato. Pergunte o que é preciso enviar.
step-rejoin = Peça a sua inscrição (rattachement)
step-rejoin-text = Segundo a CFE, sem emprego, são precisos em geral 3 meses em França. A lei dispensa disso certas pessoas: pergunte.
step-new-attestation = Peça uma attestation quando o processo estiver aberto
step-new-attestation-text = Peça-a à mesma caisse. O código está escrito nela.
step-death = Avise a caisse da pessoa, quando puder
step-death-text = O nome da caisse está num extrato ou numa carta. Junte uma cópia da certidão de óbito (acte de décès). A carta está pronta.
step-death-body = Avise a caisse da pessoa, quando puder
step-death-body-text = É { $body }. Junte uma cópia da certidão de óbito (acte de décès). A carta está pronta.
step-death-own = Peça uma attestation à sua própria caisse
step-death-own-text = Há crianças? Peça que figurem nela. Os seus próprios direitos continuam.

fail-read = Não vê essa linha? Peça uma attestation recente, como abaixo.
fail-read-old = Está ilegível? Avance para o passo seguinte.
fail-compare = Não o conhecemos? Não está forçosamente errado. Avance para o passo seguinte.
fail-parent = A criança não está lá? Veja a attestation do outro pai ou da outra mãe, ou avance para o passo seguinte.
fail-online = Esqueceu a palavra-passe? A página de entrada permite mudá-la. Não tem conta? Use um meio abaixo.
fail-online-body = Não tem acesso? Use um meio abaixo.
fail-try-ameli = A conta não se abre, ou a attestation não está lá? Peça-a à caisse.
fail-phone = Ninguém atende? Ligue a outra hora, ou use outro meio.
fail-relay = O serviço está fechado? Volte mais tarde, ou escreva uma carta.
fail-desk = Está fechado ou é longe demais? Escreva uma carta.
fail-help = Ninguém perto de sua casa? Escreva uma carta.
fail-post = Sem resposta? Escreva outra vez: a carta de novo pedido (relance) está pronta.
fail-local = Ninguém sabe? Escreva uma carta ao organismo que pagou os seus últimos cuidados de saúde.
fail-prison = Sem resposta? Peça outra vez, por escrito, e guarde uma cópia.
fail-give = Ainda pedem o código? Está na attestation, em «organisme de rattachement».
fail-give-care = Ainda pedem o código? Está na attestation, em «organisme de rattachement».
fail-give-new = Não chega nada? Pergunte à sua caisse que mutuelle está ligada ao seu processo.
fail-card = Não tem cartão? Dê a sua attestation de droits (comprovativo de direitos).
fail-sick-note = O médico enviou a baixa pela internet? Não tem de enviar nada à caisse pelo correio.
fail-ask-why = Insistem? Peça uma explicação escrita.
fail-stop-site = Já respondeu? Mude a sua palavra-passe ameli. Avise a sua caisse, e o seu banco se for preciso.
fail-move = Sem confirmação? Pergunte se a morada está anotada.
fail-move-online = Não tem conta? A carta de mudança de morada também o diz.
fail-join = Sem resposta? O antigo organismo paga os seus cuidados de saúde até o novo tomar o lugar dele.
fail-stay = Tem uma nova mutuelle (seguro complementar)? Dê-lhe a attestation.
fail-update-card = Não tem cartão? Mostre a sua attestation enquanto espera.
fail-register = Falta um papel? Peça a lista por escrito.
fail-leave = Ninguém responde? Escreva uma carta.
fail-rejoin = Sem resposta? Escreva uma carta à caisse do lugar onde mora.
fail-new-attestation = Não chega nada? Peça outra vez: a carta está pronta.
fail-desk-reply = Sem resposta? Vá ao balcão com uma cópia da carta.
fail-death = Peça ajuda a alguém próximo, a France services (serviços públicos) ou a uma assistente social.
fail-death-own = A criança já não tem pai nem mãe com cobertura? Fale disso com a caisse do lugar onde ela vive.

tip-meme-code = Voltará a ter o mesmo código. Só se dá um novo se mudar de caisse ou de régime.
tip-provisoire = Com um número provisório, há reembolsos. Mas não há nem carte Vitale (cartão de saúde), nem conta ameli.
tip-arrivee-protection = Tem a protection temporaire (proteção temporária)? Segundo o site ameli, em 2022, os seus cuidados de saúde têm cobertura desde a chegada. Pergunte à sua caisse se isso mudou.
tip-arrivee-autres = Pedido de asilo ou aide médicale de l’État (ajuda médica do Estado): as regras são diferentes. Pergunte no balcão da caisse do lugar.
tip-arrivee-mutuelle = Uma mutuelle (seguro complementar) pede o código? Sem processo aberto, ainda não há código: diga-lhe isso.
tip-autre-caisse = Um trabalho agrícola? Contacte a MSA. No ultramar francês, contacte a caisse do lugar.
tip-proche = Faça a chamada ou a visita com a pessoa, e com o acordo dela.
tip-tuteur = Tutela ou curatela (em francês: tuteur, curateur)? Pergunte à caisse que papel o comprova.
tip-deces-organisme = Não entre na conta da pessoa na internet: a carta chega.
tip-deces-mairie = Num falecimento em França, a mairie (câmara municipal) também avisa os organismos. Escreva mesmo assim.
tip-deces-c2s = Faleceu a pessoa que tinha pedido a Complémentaire santé solidaire (complementar de saúde solidária)? Os outros membros do agregado familiar mantêm-na até ao fim do período em curso. Um familiar avisa o organismo que a geria.
tip-enfant-age = A partir dos 12 anos, o pai ou a mãe pode pedir um cartão para a criança. Aos 16 anos, a caisse escreve por sua iniciativa. Aos 18 anos, o jovem tem a sua própria attestation.
tip-enfant-deux = Os dois pais têm a criança no seu processo? Dê o código daquele cuja carte Vitale (cartão de saúde) é lida.
tip-pas-de-coupure = O antigo organismo não pode deixar de pagar antes de o novo ter tomado o lugar dele. É a lei.
tip-demenage-meme = A mesma caisse depois da mudança de casa? O código não muda, em princípio. Se mudar, devem dizer-lhe isso.
tip-demenage-militaire = Militar enviado para o ultramar francês? Pergunte antes de partir: por mais de seis meses, às vezes é o régime do lugar.
tip-emploi-mois = Em caso de mudança de organismo, devem dar-lhe essa informação no prazo de um mês.
tip-refuse-mutuelle = Verifique também se ninguém o confundiu com o número da mutuelle (seguro complementar), ou com um número de empresa.
tip-refuse-demenage = Mudou de casa? Enquanto o processo não tiver seguido, o código antigo é o certo. Diga a sua nova morada à caisse.
tip-soins = Não saber este código não impede de se tratar.
tip-arret-case = Há um campo para este código? O papel é provavelmente um modelo antigo. A caisse devolve-o ao médico, e avisa quem está de baixa.
tip-arret-service = Funcionário público titular ou militar? A baixa não vai para a caisse: pergunte ao seu serviço a quem a enviar.
tip-administration = Veja nas cartas deles que número esperam de si.
tip-prive = Pode recusar. Não dê a sua attestation: nela está o seu numéro de sécurité sociale (número de segurança social).
tip-independant = Os trabalhadores independentes dependem da CPAM, todos desde 2020. Um código que começa por 03 já não serve.
tip-retraite = Na reforma, o régime é em princípio o da pensão. Agricultura, forças armadas, SNCF, minas, notários: não é a CPAM.
tip-famille = { $who ->
    [enfant] Use a attestation do próprio pai ou da própria mãe: a caisse do cônjuge pode ser outra.
    [proche] Use a attestation da própria pessoa: a caisse dos familiares dela pode ser outra.
   *[vous] Use a sua própria attestation, não a do cônjuge, do pai ou da mãe: a caisse pode ser outra.
}
tip-etudiant = Menos de 24 anos e nunca trabalhou? É o régime do pai ou da mãe. Senão, o do trabalho, ou a CPAM.
tip-etudiant-ancien = LMDE, SMEREP: estes códigos já não servem desde 1 de setembro de 2019.
tip-sans = Sem emprego, em princípio, o último régime continua a ser o certo. Nunca trabalhou? É a CPAM.
tip-sans-special = Antigo militar, marítimo, agente da SNCF ou religioso, sem trabalho nem pensão? É a CPAM, quando já não cumpre as condições.
tip-agricole = A caisse é a MSA. A conta ameli e o 3646 não são para ela.
tip-agricole-outre-mer = Nestes departamentos, a CGSS trata também dos agricultores.
tip-agent = Ter a MGEN como seguro complementar não muda nem a caisse, nem o código. Só a attestation de droits diz quem reembolsa os cuidados de base.
tip-agent-contractuel = É agente público com contrato (contractuel)? Em geral, é a CPAM.
tip-mutuelle-autre = Várias mutuelles já não gerem os reembolsos de base. Ligue para o 3646 e pergunte qual é a caisse.
tip-lieu = No ultramar francês, a CPAM é substituída pela caisse do lugar: a CGSS, ou a CSSM em Mayotte.
tip-sncf2020 = Em princípio, uma pessoa contratada pela SNCF desde 1 de janeiro de 2020 depende da CPAM.
tip-special = A caisse é a da profissão, não uma CPAM. O cônjuge e os filhos talvez tenham outra.
tip-special-inconnu = Um régime spécial (regime especial) tem a sua própria caisse. O nome está no alto dos décomptes (extratos de reembolso).
tip-alsace-moselle = O código é o do régime général (regime geral). O régime local (regime local) lê-se noutro lugar da attestation.
tip-outre-mer = O horário do 3646 muda de um departamento para outro.
tip-mayotte = Em Mayotte, o número não é o 3646.
tip-collectivite = Estes territórios têm o seu próprio organismo. Uma caisse de França ainda trata do processo? Escreva-lhe.
tip-sans-adresse = Diga no balcão que não há morada fixa. Pergunte onde pode chegar o correio: cada caisse vai indicar onde.
tip-prison = Os filhos e os outros familiares ficam na CPAM do lugar onde vivem.
tip-cfe = Mais de 3 meses seguidos em França? Segundo a CFE, é então preciso deixar a CFE. Pergunte primeiro à CPAM a partir de quando lhe dá cobertura.
tip-depart = Só devolve a carte Vitale (cartão de saúde) quem perde os seus direitos em França. Peça uma attestation antes de partir, e guarde-a.
tip-retour = Regressa à mesma caisse? O código é em geral o mesmo.
tip-retraite-carte = Não devolva a carte Vitale (cartão de saúde) antes de ter perguntado. Com quinze anos de seguro em França, ou uma convenção, os seus cuidados de saúde em França continuam a ter cobertura.
tip-retraite-moins = Com menos de quinze anos, o direito pode acabar, e o cartão com ele.
tip-retraite-europe = União Europeia, Espaço Económico Europeu, Suíça: peça o formulário S1 à sua caisse de retraite (a que paga a reforma).
tip-retraite-ailleurs = Noutros países, no régime général (regime geral): o CNAREFE, segundo uma fonte de 2021. A sua caisse vai dizer-lhe se ele ainda existe.
tip-frontalier = Trabalha na Suíça? Pode escolher a França ou a Suíça, no prazo de três meses. O formulário vai para a CPAM do lugar onde mora.
tip-frontalier-europe = Trabalha na União Europeia? Pergunte ao organismo desse país se o formulário S1 vale para si.
tip-hors-de-france = Do estrangeiro, use o número que começa por +33.
tip-relais = O horário do relais visio (serviço por vídeo) muda: está no site ameli.
tip-francais = As palavras francesas estão na carta. Pode mostrá-las.
tip-probable = A caisse não é certa: na maioria das vezes, é uma CPAM. Verifique o nome no alto de um décompte (extrato de reembolso).

later-relance = Em { $date }: peça de novo
later-relance-text = Peça mais uma vez, ou envie a carta de novo pedido (relance).
later-reclamation = Em { $date }: faça uma reclamação
later-reclamation-text = Escreva que não chegou nada. Guarde uma cópia.
later-mediateur = Depois: o médiateur (mediador) da caisse
later-mediateur-text = É gratuito. Dá um parecer e não decide. Exige que tenha contactado primeiro a caisse, e que o caso não tenha ido a tribunal.
later-mediateur-other = O seu régime talvez tenha o seu próprio médiateur (mediador): pergunte ao seu organismo.
later-defenseur = Se a caisse não responder: o Défenseur des droits (Provedor de Justiça francês)
later-defenseur-text = É gratuito. Tente primeiro resolver o assunto com a caisse. Pode recorrer a ele mesmo depois de ter recorrido ao médiateur.
later-recours = A commission de recours amiable (comissão de recurso amigável) analisa as recusas. Para recuperar um código, não serve.

prepare-identite = Um documento de identificação
prepare-vitale = A carte Vitale (cartão de saúde), só para a caisse e os profissionais de saúde
prepare-provisoire = O papel que tem o seu número provisório, só para a caisse
prepare-s1106 = O formulário S1106
prepare-residence = Um contrato, um recibo de vencimento ou uma prova de alojamento
prepare-domicile = Um comprovativo da nova morada
prepare-activite = Um papel que prova o novo trabalho
prepare-deces = Uma cópia da certidão de óbito (acte de décès)
prepare-vitale-deces = A carte Vitale (cartão de saúde) da pessoa: pergunte como devolvê-la
prepare-accord = O acordo da pessoa, e a presença dela, se possível
prepare-jugement = Tutor ou curador: uma cópia da decisão do tribunal
prepare-parent = A attestation de droits (comprovativo de direitos) do pai ou da mãe
prepare-refus = A mensagem ou o papel que diz que o código está errado
prepare-formulaire = O formulário ou a mensagem que pede o código
prepare-ancienne = A attestation (comprovativo) antiga
prepare-courrier = Uma morada onde uma carta pode esperar por si
prepare-crayon = Algo para escrever: a data, a hora, o nome, a resposta

never-number = Não dê nenhum numéro de sécurité sociale (número de segurança social) a um site como o nosso. Nunca o pedimos.
never-link = Não clique numa ligação recebida por SMS ou e-mail. Escreva diretamente o endereço.
never-call = Não dê nem palavra-passe, nem cartão bancário a quem lhe telefona.
never-paid = Não pague, e não ligue para um número de valor acrescentado. A Assurance Maladie responde no 3646, ao preço de uma chamada.
never-app = Não guarde os seus papéis numa aplicação privada. Use os serviços oficiais.

call-title = Ficha de chamada
call-intro = Anote tudo: ajuda se tiver de voltar a ligar.
call-number = Número
call-number-none = O da última carta da caisse
call-say = O que pode dizer
call-say-1 = { $who ->
    [proche] Bom dia, estou a ligar com uma pessoa que queria a attestation de droits (comprovativo de direitos) dela.
   *[vous] Bom dia, queria a minha attestation de droits (comprovativo de direitos), por favor.
}
call-say-2 = { $who ->
    [proche] A pessoa precisa de saber qual é o organisme de rattachement (organismo de inscrição) dela: régime, caisse e centre.
   *[vous] Preciso de saber o meu organisme de rattachement (organismo de inscrição): régime, caisse e centre.
}
call-say-3 = { $who ->
    [proche] Se não puder lê-lo, como pode a pessoa receber a attestation?
   *[vous] Se não puder ler-mo, como posso receber a attestation?
}
call-date = Data e hora
call-name = Nome da pessoa
call-answer = Resposta
call-next = O que prometeram, e para quando

ics-name = Lembretes
ics-summary = Lembrete
ics-description = Veja se a resposta chegou. A continuação está aqui: { $url }
