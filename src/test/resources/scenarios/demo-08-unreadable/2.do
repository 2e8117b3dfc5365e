action=replay
who=Yann Le Goff
why=essai
