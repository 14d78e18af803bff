package dev.vitrine.browser.i18n;

/** French. Spaces before high punctuation are narrow and do not break. */
final class French {
    private French() {
    }

    static Phrases phrases() {
        return new Phrases("fr", """
                title = Voyez ce que voit le modèle
                lead = Montrez-lui une image, lisez sa réponse.
                pictures = Images
                drop = Déposez une image n’importe où sur cette page
                drop-kinds = ou choisissez-en ou collez-en une\u202f: PNG, JPEG, WebP, GIF, BMP ou AVIF
                kinds = PNG, JPEG, WebP, GIF, BMP ou AVIF
                drop-now = Lâchez\u202f: l’image entre dans la vitrine
                choose = Choisir une image
                choose-another = Choisir une autre image
                privacy = Vos images restent sur cet appareil.
                offline-ready = Prêt hors ligne
                your-picture = Votre image
                model-sees = Ce que voit le modèle
                answer = Réponse

                picture-alt = Votre image, {0}
                picture-facts = {0}, {1} × {2}
                picture-facts-format = {0}, {1} × {2}, {3}
                picture-unnamed = image
                sight-alt = L’image telle que le modèle la voit\u202f: {0}
                sight-gray = {0} × {1}, en gris
                sight-color = {0} × {1}, en couleurs
                crop-none = image entière
                crop-centre = milieu de l’image
                resize-nearest = plus proche pixel
                resize-bilinear = bilinéaire
                resize-bicubic = bicubique
                resize-area = moyenne de surfaces
                resize-lanczos = Lanczos
                gray-mean = gris par moyenne
                gray-luma = gris par luminance
                gray-weighted = gris pondéré
                recipe-guessed = supposition d’après la forme du modèle

                model-facts = {0}, {1} classes
                class-unnamed = classe {0}
                waiting-for-picture = Pas encore d’image
                waiting-for-model = Votre image attend le modèle
                looking = Le modèle regarde…
                no-answer = Pas de réponse
                loading = Chargement du modèle
                loading-bytes = Chargement du modèle\u202f: {0} sur {1}
                loading-some = Chargement du modèle\u202f: {0}
                model-ready = Le modèle est prêt.
                engine-java = moteur Java
                engine-wasm = moteur WebAssembly
                took = {0}, {1}\u202f; {2} pour ouvrir et redimensionner
                show-all = Montrer les {0} classes
                show-first = Montrer les {0} premières classes sur {1}
                show-fewer = En montrer moins
                announce = Le plus probable\u202f: {0}, {1}.
                announce-next = Le plus probable\u202f: {0}, {1}\u202f; puis {2}, {3}.
                note-composited = Les parties transparentes ont été posées sur du blanc.
                note-reduced = L’image a été ouverte en taille réduite.
                note-first-frame = Seule la première image de l’animation est utilisée.
                retry = Réessayer

                failure.image-empty = {0} est vide\u202f: le fichier ne contient aucun octet. Choisissez-en \
                un autre.
                failure.image-not-an-image = {0} n’est pas une image d’un format connu. Choisissez un \
                fichier PNG, JPEG, WebP, GIF, BMP ou AVIF.
                failure.image-truncated = {0} est incomplet\u202f: le fichier s’arrête avant la fin de \
                l’image. Téléchargez-le ou enregistrez-le de nouveau.
                failure.image-too-large = {0} est trop grande\u202f: {1} × {2} pixels, soit {3} \
                mégapixels\u202f; la limite est de {4}. Réduisez l’image et réessayez.
                failure.image-unreadable = {0} ne peut pas être lu\u202f: le contenu est endommagé ou d’un \
                genre non pris en charge. Enregistrez l’image de nouveau en PNG, ou choisissez-en une autre.

                failure.model-not-found = Le modèle est introuvable\u202f: le serveur ne donne pas {0}.
                failure.model-not-json = Le fichier du modèle, {0}, n’est pas du JSON.
                failure.model-is-html = À la place du modèle, le serveur a envoyé une page HTML pour {0}.
                failure.model-is-graph = Ce modèle est au format «\u202fgraph model\u202f» de \
                TensorFlow.js, qui n’est pas pris en charge. Convertissez le modèle Keras d’origine au \
                format «\u202flayers model\u202f».
                failure.model-weights-only = Ce fichier ne contient que des poids, sans la description du \
                modèle. Enregistrez le modèle entier.
                failure.model-unreachable = Le modèle n’a pas pu être chargé\u202f: le réseau ne répond \
                pas. Vérifiez la connexion et réessayez.
                failure.json-invalid = Le contenu de {0} n’est pas celui qui est attendu.
                failure.manifest-invalid = La liste des poids du modèle est incorrecte.
                failure.shard-not-found = Un fichier de poids manque\u202f: le serveur ne donne pas {0}.
                failure.shard-is-html = À la place des poids, le serveur a envoyé une page HTML pour {0}.
                failure.weights-truncated = Les poids du modèle sont incomplets\u202f: un fichier a été \
                coupé. Envoyez-le de nouveau, en entier.
                failure.weights-too-long = Les fichiers de poids sont plus longs que prévu. Ils \
                appartiennent à un autre modèle, ou à une autre version de celui-ci.
                failure.weight-dtype-unsupported = Un poids du modèle a un type de nombre qui n’est pas \
                pris en charge.
                failure.weight-missing = Il manque des poids au modèle\u202f: {0}.
                failure.weight-mismatch = Les poids ne correspondent pas au modèle.
                failure.layers-unknown = Le modèle utilise des couches que Vitrine ne connaît pas\u202f: {0}.
                failure.layer-unsupported = La couche {0} ({1}) a des réglages qui ne sont pas pris en charge.
                failure.shape-mismatch = Les dimensions du modèle ne s’accordent pas.
                failure.recipe-unfit = La préparation des images ne convient pas à ce modèle.
                failure.file-is-pointer = {0} n’est qu’un pointeur Git LFS, pas le fichier lui-même. \
                Récupérez-le par «\u202fgit lfs pull\u202f» et envoyez-le.
                failure.model-not-keras = {0} est du JSON, mais pas un modèle Keras.

                failure.worker-failed = La partie de la page qui exécute le modèle s’est arrêtée.
                failure.out-of-memory = La mémoire ne suffit pas. Fermez d’autres onglets ou choisissez \
                quelque chose de plus petit.
                failure.internal = Une erreur s’est produite dans Vitrine. Choisissez l’image de nouveau, \
                ou rechargez la page.
                """);
    }
}
