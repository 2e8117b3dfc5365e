action=withdraw
who=Dr Hélène Vasseur
why=résumé d’un autre patient
