"""The words of administration work, French and English: what means the same, what says little, what nothing.

A group begins with the name it goes by. Words are written without accents; a phrase counts as one word.
"""

from __future__ import annotations

from typing import Final

_STOP_WORDS = """
a au aux avec ce ces cette d dans de des du elle en entre et hors il ils l la le les leur leurs lors
matiere n ne ni nos notre nouveau nouveaux nouvelle nouvelles ou oeuvre par pas plus pour qu que qui s sa
se selon ses si son sous sur toute toutes tous tout un une vers vis y an and at by for from in into its
of on or other out the their to up with
"""

STOP_WORDS: Final = frozenset(_STOP_WORDS.split())
"""Words that only hold the others together."""

_GENERIC = """
accomplir application appliquer assurer administrer conduire conduite effectuer elaborer elaboration
etablir etablissement exploiter exploitation gerer gestion mettre mise mener operation organiser
organisation piloter pilotage preparer preparation production produire realiser realisation suivre suivi
tenir tenue traiter traitement veiller campagne confection proceder participer participation jour
alimenter attribuer attribution instruire instruction delivrer delivrance carry deal doing handle
handling keep keeping maintain manage managing management process processing run running update updating
date
"""

GENERIC: Final = frozenset(_GENERIC.split())
"""Verbs and nouns that go with any work: alone they make no two activities alike."""

_WEAK = """
annuel annuelle bureau candidat commun communal communale communaux petit petite arrete commune contrat
courant divers dossier demande externe habitant hebdomadaire interne mensuel mensuelle municipal
municipale municipaux officiel officielle particulier periodique periodiquement personne professionnel
professionnelle projet public publique publiques reglementaire seance service temporaire usager ville
departement depart arrivee papier piece liste plan programme quotidien local fonctionnement ensemble
annual daily department list monthly town weekly
"""

WEAK: Final = frozenset(_WEAK.split())
"""Words that say little of what is worked on."""

ACTIONS: Final = (
    "rediger redaction ecrire ecriture writing write draft drafting",
    "saisir saisie",
    "enregistrer enregistrement",
    "controler controle verifier verification controling checking check",
    "relancer relance",
    "publier publication diffuser diffusion parution",
    "classer classement archiver archivage archive",
    "analyser analyse examen examiner assessment",
    "conseiller conseil",
    "animer animation",
    "distribuer distribution",
    "commander commande",
    "acheter achat approvisionner approvisionnement acquerir acquisition purchasing buying procurement",
    "surveiller surveillance patrouille patrouiller encadrer encadrement",
    "declarer declaration",
    "recevoir reception",
    "evaluer evaluation",
    "attester certificat certifier",
    "creer creation conception concevoir",
    "negocier negociation",
    "preter pret emprunter",
    "louer location renting",
    "inscrire inscription",
    "facturer facturation",
    "numeriser numerisation dematerialiser dematerialisation",
    "entretenir entretien maintenance maintenir reparer reparation depanner depannage nettoyer nettoyage"
    " nettoiement menage proprete balayer balayage lavage cleaning",
    "installer installation poser pose",
    "inventorier inventaire recenser recensement",
    "rechercher recherche solliciter",
    "vacation astreinte permanence",
    "signaler signalement",
    "planifier planning planification programmer programmation reserver reservation",
    "visiter visite",
    "liquider liquidation",
    "mandater mandatement mandat",
    "emettre emission",
    "encaisser encaissement recouvrer recouvrement",
    "transporter transport",
    "rapprocher rapprochement",
    "aider aide",
    "fichier base repertoire database file",
    "recruter recrutement embaucher embauche recruiting recruitment hiring",
)
"""What is done, when that tells one work from another."""

OBJECTS: Final = (
    "agent agents personnel employe salarie effectif staff employee",
    "paie paye remuneration salaire traitements bulletin-paie payroll paying",
    "conge absence absenteisme",
    "carriere avancement",
    "formation former training",
    "risque prevention hygiene",
    "travail",
    "retraite pension",
    "facture invoice",
    "fournisseur prestataire supplier vendor",
    "marche-public marche consultation",
    "commission-offres cao",
    "offre-marche avis-publicite avis",
    "avenant reconduction",
    "livraison livrer portage porter delivery",
    "litige contentieux precontentieux avocat",
    "veille",
    "juridique droit legal",
    "credit",
    "engagement engager",
    "tableau-bord reporting indicateur dashboard",
    "telephone telephonique standard telephonie phone switchboard",
    "accueil accueillir guichet reception-public answering desk",
    "deliberation",
    "conseil-municipal assemblee",
    "courrier mail-service affranchir affranchissement correspondance",
    "agenda rendez-vous",
    "elu maire adjoint",
    "ceremonie reception-officielle",
    "bulletin-municipal magazine journal",
    "site-internet web internet site-web",
    "reseau-social",
    "presse media journaliste",
    "affiche graphique depliant flyer",
    "informatique ordinateur logiciel poste-travail numerique",
    "utilisateur",
    "assistance support",
    "serveur sauvegarde",
    "copieur photocopieur imprimante",
    "batiment locaux patrimoine-bati immeuble edifice building",
    "energie energetique fluide",
    "cle badge acces",
    "salle",
    "association associatif",
    "subvention cofinancement financement",
    "voirie rue voie chaussee route routier routiere street road",
    "deneigement hivernal hivernale salage neige",
    "eclairage",
    "signalisation panneau",
    "circulation arrete-circulation",
    "espace-vert pelouse gazon jardin tonte tondre",
    "fleurissement plantation fleur planter",
    "arbre",
    "dechet ordure-menagere",
    "collecte ramassage collecter ramasser",
    "decheterie dechetterie",
    "autorisation-urbanisme permis-construire building-permit",
    "plan-urbanisme plu",
    "dia intention-aliener",
    "foncier fonciere terrain",
    "numero numerotation adressage",
    "etat-civil naissance mariage deces",
    "titre-identite passeport carte-identite cni",
    "electoral electorale election scrutin vote electeur",
    "cimetiere funeraire concession",
    "population",
    "scolaire ecole eleve school",
    "cantine restauration-scolaire pause-meridienne midi repas",
    "periscolaire garderie",
    "enfant",
    "creche petite-enfance jeune-enfant",
    "social",
    "domicile",
    "senior personne-agee age",
    "logement hlm",
    "domiciliation domicilier sans-abri",
    "livre ouvrage bibliotheque mediatheque",
    "culturel culturelle saison-culturelle spectacle",
    "sportif gymnase stade sport",
    "budget budgetaire",
    "titre-recette recette",
    "depense",
    "dette emprunt",
    "regie",
    "assurance sinistre assureur",
    "vehicule automobile flotte",
    "carburant",
    "materiel",
    "stationnement parking",
    "stock magasin entrepot",
    "fourniture",
    "comptable comptabilite exercice-comptable exercice",
    "trouve-objet objet-trouve",
)
"""What is worked on."""

PHRASES: Final = {
    "commission d appel d offres": "cao",
    "appel public a la concurrence": "avis-publicite",
    "appel d offres": "marche-public",
    "avis de marche": "avis-publicite",
    "marches publics": "marche-public",
    "bons de commande": "bon-commande",
    "bon de commande": "bon-commande",
    "tableaux de bord": "tableau-bord",
    "tableau de bord": "tableau-bord",
    "conseil municipal": "conseil-municipal",
    "conseil communautaire": "conseil-municipal",
    "bulletin municipal": "bulletin-municipal",
    "magazine municipal": "bulletin-municipal",
    "bulletins de paie": "paie",
    "bulletins de salaire": "paie",
    "site internet": "site-internet",
    "site web": "site-internet",
    "reseaux sociaux": "reseau-social",
    "espaces verts": "espace-vert",
    "voie publique": "voie",
    "viabilite hivernale": "deneigement",
    "ordures menageres": "ordure-menagere",
    "permis de construire": "permis-construire",
    "autorisations d urbanisme": "autorisation-urbanisme",
    "autorisation d urbanisme": "autorisation-urbanisme",
    "plan local d urbanisme": "plan-urbanisme",
    "plan de formation": "formation",
    "intention d aliener": "intention-aliener",
    "intentions d aliener": "intention-aliener",
    "etat civil": "etat-civil",
    "cartes d identite": "titre-identite",
    "carte d identite": "titre-identite",
    "titres d identite": "titre-identite",
    "listes electorales": "election",
    "bureaux de vote": "election",
    "restauration scolaire": "cantine",
    "pause meridienne": "cantine",
    "temps du midi": "cantine",
    "jeune enfant": "creche",
    "petite enfance": "creche",
    "personnes agees": "senior",
    "sans abri": "sans-abri",
    "sans domicile": "sans-abri",
    "titres de recettes": "titre-recette",
    "objets trouves": "objet-trouve",
    "services faits": "service-fait",
    "arretes de circulation": "circulation",
    "ressources humaines": "agent",
    "rh": "agent",
    "building permits": "permis-construire",
    "building permit": "permis-construire",
    "medailles du travail": "medaille",
    "medaille du travail": "medaille",
    "accidents du travail": "accident-travail",
    "accidents de travail": "accident-travail",
    "au travail": "professionnel",
    "mis a jour": "jour",
    "mise a jour": "jour",
    "mettre en oeuvre": "realiser",
    "mise en oeuvre": "realiser",
    "up to date": "date",
}
"""Phrases that are one word, longest first when they are looked for."""
