import { describe, expect, it } from 'vitest'
import { placesSaid } from '../support/said-places'

/** Everyday sentences with words that are also names of communes, or nearly. */
const sentences = `
je me sens mal depuis hier
ça n’a pas de sens
dans quel sens faut-il lire ça
le bon sens voudrait qu’on attende
les contes de fées
je conte une histoire à mes enfants
un port de tête altier
le port du masque est obligatoire
il y a un port de pêche à côté
trois tours de piste
j’ai fait le tour des médecins
on fait un tour de table
c’est à votre tour
une orange pressée
le feu est orange
alerte orange canicule
il a eu un accident
j’ai eu mal toute la nuit
nous avons eu une réunion
elle a une bonne vue
à première vue c’est grave
le mer est agitée
je vais à la mer cet été
un mal de mer
une clé de voiture
il faut une garde d’enfant
qui est de garde ce soir
la garde à vue
avion annulé
prendre l’avion
un grand plaisir
faire plaisir à ma mère
avec plaisir
la possession d’une carte vitale
une union libre
le passage piéton
un passage à vide
le docteur est de passage
à la montagne l’air est pur
une montagne de papiers
une fontaine à eau
la fontaine est cassée
un moulin à café
une croix sur la carte
la croix rouge
une flèche sur le mur
un bras cassé
mal au bras gauche
radio du bras
douleur aux hanches
opération de la hanche
la gorge me gratte
mal aux gorges
une bonne mère
un vieux monsieur
le bas du dos
la barre du menu
un bon mot
la case départ
une cour d’école
le cours de yoga
en cours de route
au cours de la semaine
un coup de fil
par monts et par vaux
une chambre double
sur rue
la rue est bloquée
un four à pain
faire les courses
un bain de pieds
salle de bains
à la campagne il n’y a plus personne
campagne de vaccination
faire campagne
un désert médical
vivre dans un désert
le champ de vision
une chaise roulante
un val de larmes
la loupe du dermatologue
la machine est en panne
une boule au ventre
des aiguilles stériles
peur des aiguilles
une place assise
faire de la place
la planche de soins
un pin parasol
les pins sont malades
le chêne est tombé
bonne année
bonne nuit
merci bien
je suis à bout
à bout de souffle
au bout du rouleau
à la base c’est simple
sur la base de quoi
à force d’attendre
la force de travail
à cause de vous
à part ça tout va bien
à peine arrivé
un étang gelé
la terrasse du café
une couronne dentaire
poser une couronne
la couronne est tombée
une dent de lait
un pont trop loin
faire le pont
le pont dentaire
un bridge et un pont
la langue chargée
une vache
une tranche d’âge
les tranches de revenus
bien entendu
une école de conduite
l’hôpital est plein
à l’hôpital on m’a dit non
un hôpital de jour
le centre est fermé
au centre du village
en ville
ville ou village
un village vacances
la mairie m’a répondu
en plein coeur
le coeur du problème
un son aigu
le lait maternel
du lait en poudre
les pieux mensonges
un boulanger
un pain au lait
trop vieux pour conduire
de vieux os
le vif du sujet
à vif
une plaie à vif
un lot de compresses
un lot
pas cher
c’est cher
il y a eu du retard
la garderie
mon cher monsieur
une somme d’argent
quelle somme
faire un somme
le nord de la ville
au nord
perdre le nord
une manche trop courte
faire la manche
une réunion demain
en réunion
la réunion est annulée
un creux dans l’estomac
la marne grise
une vienne que pourra
il faut que je vienne demain
que la paix vienne
une oie blanche
rester en forme
la forme physique
remplir la forme
une fosse septique
le soudan
mes yeux coulent
un oeil au beurre noir
une perle rare
ma belle-mère
la belle affaire
les belles années
une bonne adresse
un jardin d’enfants
au jardin
le sable chaud
un grain de sable
une marche après l’autre
la marche à suivre
aux marches du palais
`
  .trim()
  .split('\n')

describe('an everyday sentence', () => {
  it('is long enough a list to tell', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(150)
  })

  it.each(sentences)('names no commune: %s', (sentence) => {
    expect(placesSaid(sentence).filter(({ candidates }) => candidates[0].kind === 'commune')).toEqual([])
  })
})
