quote-free = free service + the price of the call
