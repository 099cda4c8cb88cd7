decoder-title = Descodificar um código do organismo
decoder-description = Escreva o seu código do organisme de rattachement (organismo de inscrição): nós dizemos que caisse ele designa e se ainda serve.
decoder-question = Qual é o seu código do organismo?
box-question = O seu código, a sua cidade ou a sua pergunta
box-hint = Por exemplo: <bdi dir="ltr" class="nb">01 751 0000</bdi>, Nantes, CPAM 92, cartão perdido.
box-submit = Procurar
box-empty = Escreva o seu código, a sua cidade ou a sua pergunta.
box-nothing = Não encontrámos nenhum código, lugar ou página com estas palavras.
box-line = O { $number } é um número de telefone: { $name }. Peça aí uma attestation de droits: o seu código está escrito nela.
box-line-3646 = O 3646 é o número de telefone da Assurance Maladie. Peça aí uma attestation de droits: o seu código está escrito nela.
decoder-hint = 9 algarismos, por exemplo <bdi dir="ltr" class="nb">01 751 0000</bdi>. Os espaços não contam.
decoder-submit = Descodificar
decoder-never = Não escreva o seu numéro de sécurité sociale (número de segurança social).
decoder-where = Onde se lê este código?
decoder-where-text = Na sua <strong>attestation de droits</strong> (comprovativo de direitos), em «organisme de rattachement» (organismo de inscrição).
decoder-where-not = <strong>Não</strong> está impresso na carte Vitale (cartão de saúde).
decoder-no-paper = Não tenho attestation (comprovativo)
decoder-partial = Só tenho uma parte do código
decoder-partial-text = Escreva o que tem. Os 5 primeiros algarismos bastam para encontrar a caisse (caixa de seguro de doença). Os 3 algarismos do meio já ajudam.
decoder-privacy = O que acontece ao que escrevo?
decoder-privacy-text = O seu código serve para preparar a resposta. Só contamos os códigos que não conhecemos, pelos seus 5 primeiros algarismos. Não há conta, não há cookies.

error-prefix = Erro:
error-summary = Há um problema
problem-empty = Escreva o seu código do organismo.
problem-too-long = Este texto é demasiado longo. Escreva só os 9 algarismos do código.
problem-no-digits = Não encontrámos algarismos. O código tem 9 algarismos.
problem-mixed = Neste texto, os algarismos estão colados a letras: não é um código. O código tem 9 algarismos.
problem-too-few = { $count ->
    [one] Faltam algarismos: o código tem 9, e escreveu { $count }.
   *[other] Faltam algarismos: o código tem 9, e escreveu { $count }.
}
problem-too-many = { $count ->
    [one] Há algarismos a mais: o código tem 9, e escreveu { $count }.
   *[other] Há algarismos a mais: o código tem 9, e escreveu { $count }.
}

lookalike-not-kept = Não o guardámos nem o mostrámos.
lookalike-other = O seu código do organismo é outro número. Tem 9 algarismos.
lookalike-where = Procure-o na sua attestation de droits (comprovativo de direitos), em «organisme de rattachement».
lookalike-where-link = Encontrar a minha attestation
lookalike-nir = Isto parece um numéro de sécurité sociale (número de segurança social)
lookalike-nia = Isto parece um numéro de sécurité sociale provisoire (número de segurança social provisório)
lookalike-siret = Isto parece o número SIRET de uma empresa
lookalike-siren = Isto parece o número de uma empresa (SIREN), de um hospital (FINESS) ou de uma mutuelle (AMC)
lookalike-finess = Isto parece o número de um hospital (FINESS) ou de uma empresa (SIREN)
lookalike-amc = Talvez seja o número da sua mutuelle (seguro complementar)
lookalike-caf = Talvez seja um numéro d’allocataire (número de beneficiário) da CAF
lookalike-postal_code = Isto parece um código postal
lookalike-phone = Isto parece um número de telefone
lookalike-iban = Isto parece um número de conta bancária (IBAN)
lookalike-rpps = Talvez seja o número de um profissional de saúde (RPPS)
lookalike-snds = Isto parece um código das estatísticas de saúde
lookalike-email = Isto parece um endereço de e-mail
lookalike-date = Isto parece uma data
lookalike-glued_date = Pode ser uma data, ou o número da sua mutuelle (seguro complementar)
lookalike-tax = Talvez seja um número fiscal
lookalike-european_card = Isto parece o número de um cartão europeu de seguro de doença
lookalike-carte_vitale = Isto parece o número de série de uma carte Vitale
lookalike-am = Talvez seja o número de um médico ou de outro profissional de saúde
lookalike-nda = Talvez seja o número de declaração de um organismo de formação

repair-letter_o = Lemos a letra O como um zero.
repair-letter_i = Lemos a letra I ou L como um 1.
repair-missing_zero = Acrescentámos o 0 do início. Uma folha de cálculo às vezes tira-o.
repair-corsica = Neste código, a Córsega escreve-se em algarismos: 201 para 2A, 202 para 2B.
repair-statistical = Era uma forma das estatísticas, com uma letra. Aqui está o código que ela designa.
repair-insurer_form = Era a forma de certas seguradoras: primeiro a caisse, no fim o régime.
repair-zero_too_many = Havia um zero a mais: retirámo-lo. Verifique o código na sua attestation de droits.
repair-first_of_several = Escreveu vários códigos. Este é o primeiro.

warning-centre_dropped = Só usámos os 5 primeiros algarismos: o fim não é certo.
warning-ambiguous_siren = Estes 9 algarismos também podem ser o número de uma empresa ou de um hospital. Verifique onde os leu.
warning-ambiguous_amc = Estes algarismos também podem ser o número da sua mutuelle (seguro complementar).
warning-ambiguous_am = Estes 9 algarismos também podem ser o número de um profissional de saúde. Verifique onde os leu.
