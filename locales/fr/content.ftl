quote-free = service gratuit + prix de l’appel
