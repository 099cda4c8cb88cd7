### Les quatre dessins « Regardez ici ». Ce sont nos dessins, pas des copies des vrais papiers.

figure-attestation-title = Dessin d’une attestation de droits
figure-attestation-desc = En haut à gauche, les mots « Organisme de rattachement ». Dessous, le code 01 751 0000, entouré au crayon. Plus bas, à part, le code gestion.
figure-attestation-caption = Le code est ici : cherchez les mots « organisme de rattachement ». Sa place sur la page peut varier. Le code gestion est une autre ligne. Le code dessiné est un exemple.
figure-vitale-title = Dessin d’une carte Vitale en plastique
figure-vitale-desc = La carte porte une puce, une photo, un nom et un numéro de sécurité sociale. Sous la carte, les trois cases du code sont vides et barrées.
figure-vitale-caption = Le code n’est pas imprimé sur la carte. Le long numéro est votre numéro de sécurité sociale : ne le donnez pas à un inconnu, ni à un site comme le nôtre.
figure-tiers-payant-title = Dessin d’une carte de tiers payant
figure-tiers-payant-desc = La carte de la mutuelle porte un numéro AMC et un tableau. Un trait mène de ce numéro au signe « différent de », puis aux trois cases vides du code.
figure-tiers-payant-caption = Le numéro AMC n’est pas le code : il désigne votre mutuelle, pas votre caisse. En général, le code n’est pas sur cette carte. Chaque mutuelle dessine la sienne.
figure-arret-title = Dessin d’un avis d’arrêt de travail
figure-arret-desc = Une feuille à remplir. La case « code de l’organisme de rattachement » est en pointillé, avec une croix. Les cases du numéro et de l’employeur restent.
figure-arret-caption = Le code n’est pas écrit ici. D’anciens modèles avaient cette case. Celui de 2022 que nous avons lu n’en a plus. Depuis septembre 2025, un arrêt sur papier doit être sur le formulaire sécurisé.
