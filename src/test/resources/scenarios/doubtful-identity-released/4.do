action=release
who=Nadia Roche
why=pièce d'identité vue au chevet, médecin traitant appelé
recipient=dr-martin
