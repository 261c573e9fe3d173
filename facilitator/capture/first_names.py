"""First names that tell which half of a name is the surname, when nothing else does."""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = """
adele adrien agathe agnes ahmed aicha alain albert alexandra alexandre alexis ali alice alix aline
amandine amelie amina amine anais andre andrea andrew anna anne annick annie antoine antonio ariane
armand arnaud arthur astrid audrey aude aurelie aurelien aurore axel barbara baptiste beatrice benedicte
benjamin benoit bernadette bernard bertrand blandine brigitte bruno camille carine carla carole caroline
catherine cecile cedric celine chantal charles charlotte chloe christelle christian christiane christine
christophe claire clara clarisse claude claudine clemence clement colette colin constance coralie corinne
cyril damien daniel daniele danielle david deborah delphine denis denise diane didier dominique dorothee
edith edouard elena eleonore eliane elisabeth elise elodie eloise emilie emily emma emmanuel emmanuelle
eric erwan estelle esther etienne eugenie eva eve evelyne fabien fabienne fabrice farid fatima fatou
felix fiona flavie florence florent florian france francine francis francois francoise frank frederic
frederique gabriel gabrielle gael gaelle gaetan genevieve geoffrey george georges gerald geraldine gerard
germain ghislaine gilbert gilles gisele gregoire gregory guillaume guy gwenaelle habib hakim hannah
hassan helen helene henri henry herve hubert hugo hugues ibrahim ines irene isabelle isaure jacqueline
jacques james jane jean jeanne jennifer jeremie jeremy jerome joanna joel joelle john jonathan jordan
jose joseph josette josiane judith jules julia julie julien juliette justine karim karine kate kevin
khadija laetitia laura laure laurence laurent lea leila leo leon leonie leslie liliane lina lionel lisa
loic lola lou louis louise luc lucas lucie lucien lucienne ludovic lydia lydie madeleine magali malika
manon manuel marc marcel marcelle margaux margot marguerite maria marie marielle marine marion marius
marlene marthe martine mary mathieu mathilde matthieu maud maurice max maxime mehdi melanie melissa
michael michel michele micheline mireille mohamed monique morgane mounir mourad muriel myriam nadege
nadia nadine nancy nathalie nathan nicolas nicole nina noemie nora norbert odette odile olga oliver
olivia olivier omar oscar pascal pascale patrice patricia patrick paul paula pauline perrine peter
philippe pierre quentin rachel rachid raphael raymond regine regis remi renaud rene renee richard robert
robin rodolphe roger roland romain romane rosa rose roxane ruth sabine sabrina said salim sally salome
samia samir samira samuel sandra sandrine sarah sebastien serge severine simon simone sofia solange
solene sonia sophie stella stephane stephanie steve susan suzanne sylvain sylvie tania teresa theo
theodore therese thibault thierry thomas tom tristan valentin valentine valerie vanessa veronique victor
victoire vincent violette virginie viviane walter wilfried william xavier yann yannick yasmina yasmine
yohan yolande youssef yvan yves yvette yvonne zoe zohra
"""

FIRST_NAMES: Final = frozenset(_NAMES.split())
"""Usual ones in French towns and English councils, folded."""


def is_first_name(word: str) -> bool:
    """Whether a folded word is a usual first name; a compound one is when its first half is."""
    return re.split(r"[-‑]", word, maxsplit=1)[0] in FIRST_NAMES
