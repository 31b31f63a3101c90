<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>ring::AdminPage</name>
    <message>
        <source>Admin</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>%1: title of a section</extracomment>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: title of a section, %2: its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open a setup file…</source>
        <translation>Abrir un archivo de configuración…</translation>
    </message>
</context>
<context>
    <name>ring::AdminWords</name>
    <message>
        <source>All trades</source>
        <translation>Todos los oficios</translation>
    </message>
    <message>
        <source>Home services</source>
        <translation>Servicios para el hogar</translation>
    </message>
    <message>
        <source>Med spa and wellness</source>
        <translation>Estética médica y bienestar</translation>
    </message>
    <message>
        <source>Dental and medical</source>
        <translation>Odontología y medicina</translation>
    </message>
    <message>
        <source>Legal and professional</source>
        <translation>Abogados y profesionales</translation>
    </message>
    <message>
        <source>Restaurant and hotel</source>
        <translation>Restaurantes y hoteles</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>Contabilidad</translation>
    </message>
    <message>
        <source>Addiction treatment</source>
        <translation>Tratamiento de adicciones</translation>
    </message>
    <message>
        <source>Auto repair</source>
        <translation>Taller mecánico</translation>
    </message>
    <message>
        <source>Behavioral health</source>
        <translation>Salud mental</translation>
    </message>
    <message>
        <source>Child care</source>
        <translation>Guardería</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>Consultoría</translation>
    </message>
    <message>
        <source>Counseling</source>
        <translation>Orientación psicológica</translation>
    </message>
    <message>
        <source>Dental</source>
        <translation>Odontología</translation>
    </message>
    <message>
        <source>Electrical</source>
        <translation>Electricidad</translation>
    </message>
    <message>
        <source>HIV care</source>
        <translation>Atención del VIH</translation>
    </message>
    <message>
        <source>Home care</source>
        <translation>Cuidados a domicilio</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>Heating and cooling</source>
        <translation>Calefacción y aire acondicionado</translation>
    </message>
    <message>
        <source>Law firm</source>
        <translation>Bufete de abogados</translation>
    </message>
    <message>
        <source>Med spa</source>
        <translation>Estética médica</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Medicina</translation>
    </message>
    <message>
        <source>Optician</source>
        <translation>Óptica</translation>
    </message>
    <message>
        <source>Pest control</source>
        <translation>Control de plagas</translation>
    </message>
    <message>
        <source>Plumbing</source>
        <translation>Fontanería</translation>
    </message>
    <message>
        <source>Property management</source>
        <translation>Administración de inmuebles</translation>
    </message>
    <message>
        <source>Reproductive health</source>
        <translation>Salud reproductiva</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Restaurante</translation>
    </message>
    <message>
        <source>Roofing</source>
        <translation>Tejados</translation>
    </message>
    <message>
        <source>Veterinary</source>
        <translation>Veterinaria</translation>
    </message>
    <message>
        <source>Wellness</source>
        <translation>Bienestar</translation>
    </message>
    <message>
        <source>First text</source>
        <translation>Primer mensaje</translation>
    </message>
    <message>
        <source>After 2 hours</source>
        <translation>A las 2 horas</translation>
    </message>
    <message>
        <source>Next business day</source>
        <translation>Siguiente día hábil</translation>
    </message>
    <message>
        <source>Any caller</source>
        <translation>Cualquier persona</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Interesado</translation>
    </message>
    <message>
        <source>New caller</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Phone system</source>
        <translation>Centralita</translation>
    </message>
    <message>
        <source>SMS service</source>
        <translation>Servicio de SMS</translation>
    </message>
    <message>
        <source>Booking calendar</source>
        <translation>Calendario de reservas</translation>
    </message>
    <message>
        <source>Is not empty</source>
        <translation>No está vacío</translation>
    </message>
    <message>
        <source>Has no hidden characters</source>
        <translation>No tiene caracteres ocultos</translation>
    </message>
    <message>
        <source>Has no unfilled fields</source>
        <translation>No tiene campos sin rellenar</translation>
    </message>
    <message>
        <source>Names the business</source>
        <translation>Nombra el negocio</translation>
    </message>
    <message>
        <source>Uses the neutral name</source>
        <translation>Usa el nombre neutro</translation>
    </message>
    <message>
        <source>Names the location</source>
        <translation>Nombra la sucursal</translation>
    </message>
    <message>
        <source>Gives the direct number</source>
        <translation>Da el número directo</translation>
    </message>
    <message>
        <source>Says how to stop the texts</source>
        <translation>Dice cómo dejar de recibir mensajes</translation>
    </message>
    <message>
        <source>Says nothing forbidden</source>
        <translation>No dice nada prohibido</translation>
    </message>
    <message>
        <source>Mentions nothing private</source>
        <translation>No menciona nada privado</translation>
    </message>
    <message>
        <source>Claims no voicemail that was not left</source>
        <translation>No habla de un mensaje de voz que no se dejó</translation>
    </message>
    <message>
        <source>Has the required sentence</source>
        <translation>Tiene la frase obligatoria</translation>
    </message>
    <message>
        <source>Links to a booking page, not the homepage</source>
        <translation>Enlaza a una página de reservas, no a la portada</translation>
    </message>
    <message>
        <source>Its link gives nothing away</source>
        <translation>Su enlace no revela nada</translation>
    </message>
    <message>
        <source>Is short enough</source>
        <translation>Es lo bastante corto</translation>
    </message>
    <message>
        <source>May be sent as written</source>
        <translation>Puede enviarse tal como está</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Número de cliente</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>Valor total</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Last engaged with us</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Open job</source>
        <translation>Trabajo abierto</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloquea</translation>
    </message>
    <message>
        <source>Holds back</source>
        <translation>Retiene</translation>
    </message>
    <message>
        <source>Changes the text</source>
        <translation>Cambia el mensaje</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>Advierte</translation>
    </message>
    <message>
        <source>Federal</source>
        <translation>Federal</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Oficio</translation>
    </message>
    <message>
        <source>House policy</source>
        <translation>Norma de la casa</translation>
    </message>
    <message>
        <source>Is written in each required language</source>
        <translation>Está en cada idioma exigido</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>media</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baja</translation>
    </message>
</context>
<context>
    <name>ring::AuditSection</name>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Nothing was done that fits these filters.</source>
        <translation>No se hizo nada que corresponda a estos filtros.</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>Everything done</source>
        <translation>Todo lo hecho</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Período</translation>
    </message>
    <message>
        <source>&amp;What was done</source>
        <translation>&amp;Qué se hizo</translation>
    </message>
    <message>
        <source>&amp;By whom</source>
        <translation>Por q&amp;uién</translation>
    </message>
    <message>
        <source>The latest %1 of %2; choose a shorter period for the others.</source>
        <extracomment>%1, %2: numbers</extracomment>
        <translation>Las últimas %1 de %2; elija un período más corto para ver las demás.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s). They are only ever added, never changed.</source>
        <translation>
            <numerusform>%n línea. Solo se añaden, nunca se cambian.</numerusform>
            <numerusform>%n líneas. Solo se añaden, nunca se cambian.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::AuditWords</name>
    <message>
        <source>Signed in or out</source>
        <translation>Entró o salió</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Vio</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envió</translation>
    </message>
    <message>
        <source>Worked on callers</source>
        <translation>Atendió llamadas</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Confirmó</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambió</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportó</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Wrong name or password</source>
        <translation>Nombre o contraseña incorrectos</translation>
    </message>
    <message>
        <source>Has to wait after wrong passwords</source>
        <translation>Debe esperar tras contraseñas incorrectas</translation>
    </message>
    <message>
        <source>Locked the console</source>
        <translation>Bloqueó la consola</translation>
    </message>
    <message>
        <source>Unlocked the console</source>
        <translation>Desbloqueó la consola</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Opened a caller</source>
        <translation>Abrió una llamada</translation>
    </message>
    <message>
        <source>Looked at the reasons</source>
        <translation>Miró los motivos</translation>
    </message>
    <message>
        <source>Listed the rows behind a number</source>
        <translation>Vio las filas detrás de una cifra</translation>
    </message>
    <message>
        <source>Read the audit</source>
        <translation>Leyó la auditoría</translation>
    </message>
    <message>
        <source>Sent a text</source>
        <translation>Envió un mensaje</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Lo tomó</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Lo soltó</translation>
    </message>
    <message>
        <source>Gave to a colleague</source>
        <translation>Lo pasó a un colega</translation>
    </message>
    <message>
        <source>Set an outcome</source>
        <translation>Puso un resultado</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Lo reabrió</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Lo pospuso</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Lo marcó como urgente</translation>
    </message>
    <message>
        <source>Marked as not missed</source>
        <translation>Marcó como no perdida</translation>
    </message>
    <message>
        <source>Took back</source>
        <translation>Deshizo</translation>
    </message>
    <message>
        <source>Acknowledged an escalation</source>
        <translation>Confirmó una urgencia</translation>
    </message>
    <message>
        <source>Changed an account</source>
        <translation>Cambió una cuenta</translation>
    </message>
    <message>
        <source>Removed an account</source>
        <translation>Quitó una cuenta</translation>
    </message>
    <message>
        <source>Took a password away</source>
        <translation>Quitó una contraseña</translation>
    </message>
    <message>
        <source>Changed their password</source>
        <translation>Cambió su contraseña</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>Cambió un ajuste</translation>
    </message>
    <message>
        <source>Changed a location</source>
        <translation>Cambió una sucursal</translation>
    </message>
    <message>
        <source>Added a location</source>
        <translation>Añadió una sucursal</translation>
    </message>
    <message>
        <source>Removed a location</source>
        <translation>Quitó una sucursal</translation>
    </message>
    <message>
        <source>Added a connection</source>
        <translation>Añadió una conexión</translation>
    </message>
    <message>
        <source>Removed a connection</source>
        <translation>Quitó una conexión</translation>
    </message>
    <message>
        <source>Erased a caller&apos;s data</source>
        <translation>Borró los datos de una llamada</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>Restauró una copia</translation>
    </message>
    <message>
        <source>Changed how long data is kept</source>
        <translation>Cambió cuánto se guardan los datos</translation>
    </message>
    <message>
        <source>Paused a location</source>
        <translation>Pausó una sucursal</translation>
    </message>
    <message>
        <source>Started a location again</source>
        <translation>Reanudó una sucursal</translation>
    </message>
    <message>
        <source>Changed a connection</source>
        <translation>Cambió una conexión</translation>
    </message>
    <message>
        <source>Checked a connection</source>
        <translation>Probó una conexión</translation>
    </message>
    <message>
        <source>Published a template</source>
        <translation>Publicó una plantilla</translation>
    </message>
    <message>
        <source>Changed a canned answer</source>
        <translation>Cambió una respuesta preparada</translation>
    </message>
    <message>
        <source>Answered a setup check</source>
        <translation>Respondió a una comprobación</translation>
    </message>
    <message>
        <source>Imported customer records</source>
        <translation>Importó fichas de clientes</translation>
    </message>
    <message>
        <source>Applied a setup file</source>
        <translation>Aplicó un archivo de configuración</translation>
    </message>
    <message>
        <source>Saved to a file</source>
        <translation>Guardó en un archivo</translation>
    </message>
    <message>
        <source>Lead %1</source>
        <translation>Caso %1</translation>
    </message>
    <message>
        <source>Escalation %1</source>
        <translation>Urgencia %1</translation>
    </message>
    <message>
        <source>Action %1</source>
        <translation>Acción %1</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Conexión %1</translation>
    </message>
    <message>
        <source>Somebody unknown</source>
        <translation>Alguien desconocido</translation>
    </message>
    <message>
        <source>Operator at this machine</source>
        <translation>Operador en este equipo</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gerencia</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Wrote a house rule</source>
        <translation>Escribió una regla propia</translation>
    </message>
    <message>
        <source>Ended a house rule</source>
        <translation>Terminó una regla propia</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Hizo una copia de seguridad</translation>
    </message>
    <message>
        <source>Tried a database server</source>
        <translation>Probó un servidor de base de datos</translation>
    </message>
    <message>
        <source>Looked up what is known of a number</source>
        <translation>Consultó qué se sabe de un número</translation>
    </message>
    <message>
        <source>Moved the data to a server</source>
        <translation>Pasó los datos a un servidor</translation>
    </message>
    <message>
        <source>Began to work on a server</source>
        <translation>Empezó a trabajar en un servidor</translation>
    </message>
    <message>
        <source>Left the server for a machine&apos;s own data</source>
        <translation>Dejó el servidor por los datos propios de un equipo</translation>
    </message>
</context>
<context>
    <name>ring::BackupsPanel</name>
    <message>
        <source>Where the data is</source>
        <translation>Dónde están los datos</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made every hour; Ctrl+B makes one now.</source>
        <translation>Aún no hay ninguna copia de seguridad. Se hace una cada hora; Ctrl+B hace una ahora.</translation>
    </message>
    <message>
        <source>Hold to go back to it</source>
        <translation>Mantener para volver a ella</translation>
    </message>
    <message>
        <source>SQLite file %1, %2</source>
        <extracomment>%1: path of a file, %2: its size</extracomment>
        <translation>Archivo SQLite %1, %2</translation>
    </message>
    <message>
        <source>PostgreSQL at %1, %2</source>
        <extracomment>%1: host, port and name of a database, %2: its size</extracomment>
        <translation>PostgreSQL en %1, %2</translation>
    </message>
    <message>
        <source>Backups of a PostgreSQL server are made by the server itself (pg_dump, pg_restore); ask who looks after it.</source>
        <translation>Las copias de seguridad de un servidor PostgreSQL las hace el propio servidor (pg_dump, pg_restore); pregunte a quien se ocupa de él.</translation>
    </message>
    <message>
        <source>Going back to %1: what people did since then is gone (%2). The console ends and comes up again by itself. Calls and replies since then (%3) are read again from the phone system; those callers wait for a call back and are not texted. What is replaced stays beside the data for seven days.</source>
        <extracomment>%1: day and time</extracomment>
        <translation>Volver a %1: lo que se hizo desde entonces se pierde (%2). La consola se cierra y vuelve a abrirse sola. Las llamadas y respuestas desde entonces (%3) se leen de nuevo del sistema telefónico; esas personas esperan una llamada y no reciben mensajes. Lo que se reemplaza queda junto a los datos siete días.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n cosa</numerusform>
            <numerusform>%n cosas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup of %1 is made (%2).</source>
        <extracomment>%1: day and time, %2: a size</extracomment>
        <translation>La copia de seguridad de %1 está hecha (%2).</translation>
    </message>
    <message>
        <source>The backup is put in place. The console comes up again in a moment.</source>
        <translation>Se repone la copia de seguridad. La consola vuelve a abrirse en un momento.</translation>
    </message>
</context>
<context>
    <name>ring::Banner</name>
    <message>
        <source>Sandbox: nobody is being texted. Time runs %1 times as fast.</source>
        <translation>Simulación: no se envía ningún mensaje a nadie. El tiempo corre %1 veces más rápido.</translation>
    </message>
    <message>
        <source>Sandbox: nobody is being texted.</source>
        <translation>Simulación: no se envía ningún mensaje a nadie.</translation>
    </message>
    <message>
        <source>Filling the history</source>
        <translation>Llenando el historial</translation>
    </message>
    <message>
        <source>%1 has never been reached.</source>
        <translation>Nunca se ha podido contactar con %1.</translation>
    </message>
    <message>
        <source>%1: last poll %2 ago.</source>
        <translation>%1: última consulta hace %2.</translation>
    </message>
    <message>
        <source>The database server cannot be reached. What you see is %1 old; drafts are kept here, and the server is tried again by itself.</source>
        <translation>No se puede contactar con el servidor de datos. Lo que ve es de hace %1; los borradores se guardan aquí y el servidor se vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>The engine is not running: nothing is polled and nothing is sent.</source>
        <translation>El motor no está en marcha: no se consulta ni se envía nada.</translation>
    </message>
    <message>
        <source>Filling in the weeks before today: %1 %</source>
        <translation>Llenando las semanas anteriores: %1 %</translation>
    </message>
</context>
<context>
    <name>ring::BoardDelegate</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quiet location(s)</source>
        <translation>
            <numerusform>%n sucursal tranquila</numerusform>
            <numerusform>%n sucursales tranquilas</numerusform>
        </translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>la que más espera: %1</translation>
    </message>
    <message>
        <source>No missed calls</source>
        <translation>Sin llamadas perdidas</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>nadie espera</translation>
    </message>
</context>
<context>
    <name>ring::BoardHead</name>
    <message>
        <source>By location</source>
        <translation>Por sucursal</translation>
    </message>
    <message>
        <source>Needs us</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Callers who wait for somebody, longest first</source>
        <translation>Quienes esperan a alguien; primero los que más llevan esperando</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Every missed call, newest first</source>
        <translation>Todas las llamadas perdidas, las más recientes primero</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuestas</translation>
    </message>
    <message>
        <source>Put off until later</source>
        <translation>Dejadas para más tarde</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerradas</translation>
    </message>
    <message>
        <source>With an outcome</source>
        <translation>Con resultado</translation>
    </message>
    <message>
        <source>Group by location, or one run by waiting time (G)</source>
        <translation>Agrupar por sucursal o en una sola lista por tiempo de espera (G)</translation>
    </message>
    <message>
        <source>Group of locations</source>
        <translation>Grupo de sucursales</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>Buscar  /</translation>
    </message>
    <message>
        <source>Name, last digits of the number, or words of a message. /spam, /high and /emergency filter.</source>
        <translation>Nombre, últimas cifras del número o palabras de un mensaje. /spam, /high y /emergency filtran.</translation>
    </message>
    <message>
        <source>Search callers</source>
        <translation>Buscar personas</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Todos los grupos</translation>
    </message>
    <message numerus="yes">
        <source>%n unowned</source>
        <comment>callers nobody has claimed</comment>
        <translation>
            <numerusform>%n sin responsable</numerusform>
            <numerusform>%n sin responsable</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>la más antigua %1</translation>
    </message>
    <message>
        <source>Callers who wait and whom nobody has claimed. Amber after 5 minutes, red after 15.</source>
        <translation>Personas que esperan y de las que nadie se ha hecho cargo. Ámbar a los 5 minutos, rojo a los 15.</translation>
    </message>
</context>
<context>
    <name>ring::BoardPage</name>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>Llamadas perdidas</translation>
    </message>
    <message>
        <source>Next caller</source>
        <translation>Siguiente persona</translation>
    </message>
    <message>
        <source>Previous caller</source>
        <translation>Persona anterior</translation>
    </message>
    <message>
        <source>Extend the selection downwards</source>
        <translation>Ampliar la selección hacia abajo</translation>
    </message>
    <message>
        <source>Extend the selection upwards</source>
        <translation>Ampliar la selección hacia arriba</translation>
    </message>
    <message>
        <source>Select or deselect this caller</source>
        <translation>Marcar o desmarcar a esta persona</translation>
    </message>
    <message>
        <source>Search callers</source>
        <translation>Buscar personas</translation>
    </message>
    <message>
        <source>Group by location, or one run by waiting time</source>
        <translation>Agrupar por sucursal o en una sola lista por tiempo de espera</translation>
    </message>
    <message>
        <source>Open the conversation, or unfold a location</source>
        <translation>Abrir la conversación o desplegar una sucursal</translation>
    </message>
    <message>
        <source>Show location group %1</source>
        <translation>Mostrar el grupo de sucursales %1</translation>
    </message>
    <message>
        <source>Show one group of locations, or all again</source>
        <translation>Mostrar un grupo de sucursales o todos de nuevo</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Nadie coincide</translation>
    </message>
    <message>
        <source>Try a name, the last four digits of a number, or a word from a message.</source>
        <translation>Pruebe con un nombre, las cuatro últimas cifras de un número o una palabra de un mensaje.</translation>
    </message>
    <message>
        <source>Last poll %1 ago.</source>
        <translation>Última consulta hace %1.</translation>
    </message>
    <message>
        <source>No phone system has been asked yet. Set one up in Admin.</source>
        <translation>Todavía no se ha consultado ninguna centralita. Configure una en Administración.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>No hay nada pospuesto</translation>
    </message>
    <message>
        <source>Press S on a caller to put it off. It comes back by itself.</source>
        <translation>Pulse S sobre una persona para posponerla. Vuelve sola.</translation>
    </message>
    <message>
        <source>Nothing is closed yet</source>
        <translation>Todavía no hay nada cerrado</translation>
    </message>
    <message>
        <source>Press B for booked, L for called back, N for no response.</source>
        <translation>Pulse B si reservó, L si se le devolvió la llamada, N si no respondió.</translation>
    </message>
    <message>
        <source>No missed calls waiting</source>
        <translation>No hay llamadas perdidas pendientes</translation>
    </message>
    <message>
        <source>Next view: needs us, all, snoozed, closed</source>
        <translation>Vista siguiente: pendientes, todas, pospuestas, cerradas</translation>
    </message>
    <message>
        <source>Nothing is set up yet</source>
        <translation>Aún no hay nada configurado</translation>
    </message>
    <message>
        <source>Press Alt+5 for Admin. Ctrl+2 and Ctrl+N add the phone system and the texting service, Ctrl+1 and Ctrl+N a location with its lines; or Ctrl+Shift+O opens a setup file. The first missed call appears here.</source>
        <translation>Pulse Alt+5 para Administración. Ctrl+2 y Ctrl+N añaden la centralita y el servicio de mensajes; Ctrl+1 y Ctrl+N, una sucursal con sus líneas; o Ctrl+Shift+O abre un archivo de configuración. La primera llamada perdida aparecerá aquí.</translation>
    </message>
</context>
<context>
    <name>ring::BubbleDelegate</name>
    <message>
        <source>Sends in %1 s. Z takes it back.</source>
        <translation>Se envía en %1 s. Z lo retira.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>We called, %1</source>
        <translation>Llamamos nosotros, %1</translation>
    </message>
    <message>
        <source>%1 called, %2</source>
        <translation>Llamó %1, %2</translation>
    </message>
    <message>
        <source>Call answered, %1</source>
        <translation>Llamada atendida, %1</translation>
    </message>
    <message>
        <source>Missed call, %1</source>
        <translation>Llamada perdida, %1</translation>
    </message>
</context>
<context>
    <name>ring::CannedSection</name>
    <message>
        <source>Save the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>Respuesta nueva</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Oficio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Canned answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>No canned answer yet. Ctrl+N makes one.</source>
        <translation>Aún no hay respuestas preparadas. Ctrl+N crea una.</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Tecla</translation>
    </message>
    <message>
        <source>Press this digit in a conversation to write the answer.</source>
        <translation>Pulse esta cifra en una conversación para escribir la respuesta.</translation>
    </message>
    <message>
        <source>T&amp;rade</source>
        <translation>&amp;Oficio</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>Tít&amp;ulo</translation>
    </message>
    <message>
        <source>Two or three words, shown beside the key.</source>
        <translation>Dos o tres palabras que se ven junto a la tecla.</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Respuesta</translation>
    </message>
    <message>
        <source>May use the same fields as a template, like {{caller_name}} and {{booking_link}}.</source>
        <translation>Puede usar los mismos campos que una plantilla, como {{caller_name}} y {{booking_link}}.</translation>
    </message>
    <message>
        <source>Choose a key and write the answer.</source>
        <translation>Elija una tecla y escriba la respuesta.</translation>
    </message>
    <message>
        <source>Give the answer a title, so that it can be chosen.</source>
        <translation>Ponga un título a la respuesta para poder elegirla.</translation>
    </message>
    <message>
        <source>Write what the key puts into the composer.</source>
        <translation>Escriba lo que la tecla pone en el cuadro de texto.</translation>
    </message>
    <message>
        <source>Nothing was saved; look at the field with the remark.</source>
        <translation>No se guardó nada; mire el campo con la observación.</translation>
    </message>
    <message>
        <source>Saved; key %1 writes it from now on.</source>
        <extracomment>%1: a digit</extracomment>
        <translation>Guardado; desde ahora lo escribe la tecla %1.</translation>
    </message>
</context>
<context>
    <name>ring::CardPanel</name>
    <message>
        <source>Customer card</source>
        <translation>Ficha del cliente</translation>
    </message>
    <message>
        <source>High value</source>
        <translation>Alto valor</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Pidió no recibir mensajes</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Open job</source>
        <translation>Trabajo abierto</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Negocio</translation>
    </message>
    <message>
        <source>Called us at</source>
        <translation>Nos llamó al</translation>
    </message>
    <message>
        <source>This missed call</source>
        <translation>Esta llamada perdida</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>A cargo</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Cómo se supo</translation>
    </message>
    <message>
        <source>Booking link</source>
        <translation>Enlace de reserva</translation>
    </message>
    <message>
        <source>Direct line</source>
        <translation>Línea directa</translation>
    </message>
    <message>
        <source>We called</source>
        <translation>Llamamos</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atendida</translation>
    </message>
    <message>
        <source>Talked for %1</source>
        <translation>Se habló %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>De guardia</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Time now</source>
        <translation>Hora actual</translation>
    </message>
</context>
<context>
    <name>ring::CheckList</name>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <extracomment>%1: what was looked at, %2: what is wrong and what to do</extracomment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1: %2</source>
        <translation>✗ %1: %2</translation>
    </message>
</context>
<context>
    <name>ring::CoachMark</name>
    <message>
        <source>Key %1: %2</source>
        <extracomment>%1: a key, %2: what it does</extracomment>
        <translation>Tecla %1: %2</translation>
    </message>
    <message>
        <source>Tip:</source>
        <translation>Consejo:</translation>
    </message>
</context>
<context>
    <name>ring::CodeWords</name>
    <message>
        <source>Text</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Live call</source>
        <translation>Llamada en persona</translation>
    </message>
    <message>
        <source>Nothing sent</source>
        <translation>Nada enviado</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Being decided</source>
        <translation>Decidiéndose</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Sin cerrar</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservó</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Llamada devuelta</translation>
    </message>
    <message>
        <source>No response</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Set by staff</source>
        <translation>Puesto por el personal</translation>
    </message>
    <message>
        <source>Our call to them</source>
        <translation>Nuestra llamada</translation>
    </message>
    <message>
        <source>Their later call</source>
        <translation>Su llamada posterior</translation>
    </message>
    <message>
        <source>Booking calendar</source>
        <translation>Calendario de reservas</translation>
    </message>
    <message>
        <source>Time ran out</source>
        <translation>Venció el plazo</translation>
    </message>
    <message>
        <source>Called again later</source>
        <translation>Volvió a llamar</translation>
    </message>
    <message>
        <source>Was not missed</source>
        <translation>No se perdió</translation>
    </message>
</context>
<context>
    <name>ring::Composer</name>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Enviar la respuesta</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send the answer, set an outcome, go on to the next</source>
        <translation>Enviar la respuesta, poner un resultado y pasar a la siguiente</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Enviar y cerrar</translation>
    </message>
    <message>
        <source>Replace the character that makes the text longer</source>
        <translation>Cambiar el carácter que alarga el mensaje</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Write to %1. Keys 1 to 9 in the list put a canned answer here.</source>
        <translation>Escriba a %1. En la lista, las teclas 1 a 9 ponen aquí una respuesta preparada.</translation>
    </message>
    <message>
        <source>Canned answer %1 is empty. See Admin.</source>
        <translation>La respuesta preparada %1 está vacía. Véase Administración.</translation>
    </message>
    <message numerus="yes">
        <source>%1/%2 – %n text(s)</source>
        <translation>
            <numerusform>%1/%2 – %n mensaje</numerusform>
            <numerusform>%1/%2 – %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Todavía no hay nada escrito.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; makes each text hold 70 characters instead of 160.</source>
        <translation>«%1» hace que en cada mensaje quepan 70 caracteres en vez de 160.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; makes each text hold 70 characters instead of 160. Ctrl+G writes &quot;%2&quot; instead.</source>
        <translation>«%1» hace que en cada mensaje quepan 70 caracteres en vez de 160. Ctrl+G escribe «%2» en su lugar.</translation>
    </message>
</context>
<context>
    <name>ring::ConnectionForm</name>
    <message>
        <source>&amp;Use this connection</source>
        <translation>&amp;Usar esta conexión</translation>
    </message>
    <message>
        <source>leave empty to keep the one in use</source>
        <translation>déjelo vacío para conservar el actual</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Proveedor</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>Empty for the provider&apos;s own; any compatible server can stand here.</source>
        <translation>Vacía para la del proveedor; aquí puede ir cualquier servidor compatible.</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Cuenta</translation>
    </message>
    <message>
        <source>Cre&amp;dential</source>
        <translation>C&amp;redencial</translation>
    </message>
    <message>
        <source>Where the secret is kept: env:NAME, file:PATH or keychain:NAME.</source>
        <translation>Dónde se guarda el secreto: env:NOMBRE, file:RUTA o keychain:NOMBRE.</translation>
    </message>
    <message>
        <source>&amp;New secret</source>
        <translation>Secreto &amp;nuevo</translation>
    </message>
    <message>
        <source>Handed over once and kept in the keychain; it is never shown.</source>
        <translation>Se entrega una vez y se guarda en el llavero; nunca se muestra.</translation>
    </message>
    <message>
        <source>As&amp;k every</source>
        <translation>Consultar cada</translation>
    </message>
    <message>
        <source>How often the provider is asked for news.</source>
        <translation>Cada cuánto se pregunta al proveedor si hay novedades.</translation>
    </message>
    <message>
        <source>This is no web address; write it like https://api.example.com.</source>
        <translation>Esto no es una dirección web; escríbala como https://api.example.com.</translation>
    </message>
    <message>
        <source>Write where the secret is kept, like env:NAME, not the secret itself; that belongs in the next field.</source>
        <translation>Escriba dónde se guarda el secreto, como env:NOMBRE, no el secreto mismo; ese va en el campo siguiente.</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;mbre</translation>
    </message>
    <message>
        <source>A name of your own; lines refer to it, and it stays.</source>
        <translation>Un nombre que usted elige; las líneas lo usan y no cambia.</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Qué es</translation>
    </message>
    <message>
        <source>A phone system tells of calls, an SMS service sends, a calendar tells of bookings.</source>
        <translation>Una centralita informa de llamadas, un servicio de SMS envía, un calendario informa de reservas.</translation>
    </message>
    <message>
        <source>As the provider calls it: account SID, service plan or client id.</source>
        <translation>Como lo llame el proveedor: SID de cuenta, plan de servicio o id de cliente.</translation>
    </message>
    <message>
        <source>E&amp;xtras</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>What else the provider needs, like region=eu; mostly empty.</source>
        <translation>Lo demás que pida el proveedor, como region=eu; casi siempre vacío.</translation>
    </message>
    <message>
        <source>Give it a name of your own, like “front desk phones”.</source>
        <translation>Póngale un nombre, como «teléfonos de recepción».</translation>
    </message>
    <message>
        <source>There is a connection of this name already; give each its own.</source>
        <translation>Ya hay una conexión con este nombre; dé a cada una el suyo.</translation>
    </message>
    <message>
        <source>“%1” has no name; write it like region=eu.</source>
        <translation>«%1» no tiene nombre; escríbalo como region=eu.</translation>
    </message>
    <message>
        <source>Secrets go to this address, so it has to begin with https://.</source>
        <translation>A esta dirección van secretos; tiene que empezar por https://.</translation>
    </message>
</context>
<context>
    <name>ring::ConnectionsSection</name>
    <message>
        <source>Save the connection</source>
        <translation>Guardar la conexión</translation>
    </message>
    <message>
        <source>Check it now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Inactiva</translation>
    </message>
    <message>
        <source>Save before you check.</source>
        <translation>Guarde antes de comprobar.</translation>
    </message>
    <message>
        <source>Nothing was saved; look at the field with the remark.</source>
        <translation>No se guardó nada; mire el campo con la observación.</translation>
    </message>
    <message>
        <source>%1 is saved. Check it to see whether it answers.</source>
        <extracomment>%1: name of a connection</extracomment>
        <translation>%1 está guardada. Compruébela para ver si responde.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Conexión nueva</translation>
    </message>
    <message>
        <source>Hold to remove this connection</source>
        <translation>Mantener para quitar esta conexión</translation>
    </message>
    <message>
        <source>Only a connection that no line uses and nothing came through can be removed; switch off any other.</source>
        <translation>Solo se puede quitar una conexión que ninguna línea usa y por la que nada pasó; apague cualquier otra.</translation>
    </message>
    <message>
        <source>No connection yet. Ctrl+N adds the first one, Ctrl+Shift+O opens a setup file.</source>
        <translation>Aún no hay conexiones. Ctrl+N añade la primera, Ctrl+Shift+O abre un archivo de configuración.</translation>
    </message>
    <message>
        <source>A new connection: nothing is stored before you save it.</source>
        <translation>Conexión nueva: nada se guarda hasta que la guarde.</translation>
    </message>
    <message>
        <source>%1 is added. Check it to see whether it answers, then give it to a line.</source>
        <extracomment>%1: name of a connection</extracomment>
        <translation>Se añadió %1. Compruebe si responde y luego asígnela a una línea.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <extracomment>%1: name of a connection</extracomment>
        <translation>Se quitó %1.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
</context>
<context>
    <name>ring::DashboardPage</name>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>Copiar la frase</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>List the rows behind the number</source>
        <translation>Ver las filas de esta cifra</translation>
    </message>
    <message>
        <source>Go back one period</source>
        <translation>Ir al periodo anterior</translation>
    </message>
    <message>
        <source>Go forward one period</source>
        <translation>Ir al periodo siguiente</translation>
    </message>
    <message>
        <source>Show this week</source>
        <translation>Ver esta semana</translation>
    </message>
    <message>
        <source>Show last week</source>
        <translation>Ver la semana pasada</translation>
    </message>
    <message>
        <source>Show the last 4 weeks</source>
        <translation>Ver las últimas 4 semanas</translation>
    </message>
    <message>
        <source>Show the last 8 weeks</source>
        <translation>Ver las últimas 8 semanas</translation>
    </message>
    <message>
        <source>Show the last 52 weeks</source>
        <translation>Ver las últimas 52 semanas</translation>
    </message>
    <message>
        <source>Choose a location or group</source>
        <translation>Elegir una sucursal o un grupo</translation>
    </message>
    <message>
        <source>Show something else over time</source>
        <translation>Ver otra cosa a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Sort the locations another way</source>
        <translation>Ordenar las sucursales de otra forma</translation>
    </message>
    <message>
        <source>Choose a longer period (3, 4 or 5) or another location (F).</source>
        <translation>Elija un periodo más largo (3, 4 o 5) u otra sucursal (F).</translation>
    </message>
    <message>
        <source>The sentence is on the clipboard.</source>
        <translation>La frase está en el portapapeles.</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>%1: how many, %2: what, e.g. &quot;callers who booked&quot;, %3: days</extracomment>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>ring::DashboardView</name>
    <message>
        <source>%1 shows something else</source>
        <extracomment>%1: a key</extracomment>
        <translation>%1 muestra otra cosa</translation>
    </message>
    <message>
        <source>Busy hours</source>
        <translation>Horas de más llamadas</translation>
    </message>
    <message>
        <source>missed calls, local time</source>
        <translation>llamadas perdidas, hora local</translation>
    </message>
    <message>
        <source>Locations, those that stand out first</source>
        <translation>Sucursales, primero las que llaman la atención</translation>
    </message>
    <message>
        <source>Locations by share over 24 h</source>
        <translation>Sucursales por proporción de más de 24 h</translation>
    </message>
    <message>
        <source>Locations by booking rate against their own 8 weeks</source>
        <translation>Sucursales por tasa de reservas frente a sus propias 8 semanas</translation>
    </message>
    <message>
        <source>Locations by name</source>
        <translation>Sucursales por nombre</translation>
    </message>
    <message>
        <source>%1 sorts another way</source>
        <extracomment>%1: a key</extracomment>
        <translation>%1 ordena de otra forma</translation>
    </message>
    <message>
        <source>%1, compared with %2. Enter on any number lists the rows behind it.</source>
        <extracomment>%1, %2: days, &quot;Nov 9 – Nov 15&quot;</extracomment>
        <translation>%1, en comparación con %2. Intro sobre cualquier cifra muestra sus filas.</translation>
    </message>
</context>
<context>
    <name>ring::DataSection</name>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Save how long</source>
        <translation>Guardar los plazos</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Consultarlo</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarla</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
</context>
<context>
    <name>ring::ErasePanel</name>
    <message>
        <source>Forget a caller</source>
        <translation>Olvidar a quien llamó</translation>
    </message>
    <message>
        <source>&amp;Number of who asked to be forgotten</source>
        <translation>&amp;Número de quien pidió ser olvidado</translation>
    </message>
    <message>
        <source>Hold to erase</source>
        <translation>Mantener para borrar</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer record(s)</source>
        <translation>
            <numerusform>%n ficha de cliente</numerusform>
            <numerusform>%n fichas de cliente</numerusform>
        </translation>
    </message>
    <message>
        <source>There is: %1. Number, names, words and the personal parts of the reasons go for good; the rows stay without them, so that reports count as before.</source>
        <extracomment>%1: counts</extracomment>
        <translation>Hay: %1. El número, los nombres, las palabras y las partes personales de los motivos se van para siempre; las filas quedan sin ellos, y los informes cuentan como antes.</translation>
    </message>
    <message>
        <source>This number opted out; it will still not be texted.</source>
        <translation>Este número pidió no recibir mensajes; seguirá sin recibirlos.</translation>
    </message>
    <message>
        <source>Erased from %1. Backups hold it until they end, seven days after they were made; going back to one erases it again.</source>
        <extracomment>%1: counts</extracomment>
        <translation>Borrado de %1. Las copias de seguridad lo conservan hasta que terminan, siete días después de hacerse; al volver a una se borra de nuevo.</translation>
    </message>
</context>
<context>
    <name>ring::EscalationDelegate</name>
    <message numerus="yes">
        <source>Raised %n time(s)</source>
        <translation>
            <numerusform>Avisado %n vez</numerusform>
            <numerusform>Avisado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Left a voicemail</source>
        <translation>Dejó un mensaje de voz</translation>
    </message>
    <message>
        <source>needs an outcome</source>
        <translation>falta el resultado</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>vence en %1</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>vencido hace %1</translation>
    </message>
    <message>
        <source>nobody has acknowledged</source>
        <translation>nadie lo ha confirmado</translation>
    </message>
    <message>
        <source>raised %1 ago</source>
        <translation>avisado hace %1</translation>
    </message>
    <message>
        <source>%1 × %2 at %3</source>
        <extracomment>%1: how many, %2: kind of escalation, %3: location</extracomment>
        <translation>%1 × %2 en %3</translation>
    </message>
    <message>
        <source>Shelved: %1</source>
        <translation>Aplazadas: %1</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>aplazada hasta %1</translation>
    </message>
</context>
<context>
    <name>ring::EscalationsPage</name>
    <message>
        <source>Escalations</source>
        <translation>Urgencias</translation>
    </message>
    <message>
        <source>Nobody needs a person right now</source>
        <translation>Ahora mismo nadie necesita a una persona</translation>
    </message>
    <message>
        <source>Emergencies, URGENT replies, high-value callers and whoever waits for a day appear here and stay until somebody acknowledges them.</source>
        <translation>Aquí aparecen las emergencias, las respuestas URGENT, los clientes de alto valor y quien lleva un día esperando; se quedan hasta que alguien los confirma.</translation>
    </message>
    <message>
        <source>Next escalation</source>
        <translation>Siguiente urgencia</translation>
    </message>
    <message>
        <source>Previous escalation</source>
        <translation>Urgencia anterior</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>kind of escalation, location</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Shelve all of this kind and location for a while, here</source>
        <translation>Aplazar un rato, aquí, todas las de esta clase y sucursal</translation>
    </message>
    <message numerus="yes">
        <source>&amp;1   Shelve %n for 10 minutes</source>
        <translation>
            <numerusform>&amp;1   Aplazar %n 10 minutos</numerusform>
            <numerusform>&amp;1   Aplazar %n 10 minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;2   Shelve %n for 30 minutes</source>
        <translation>
            <numerusform>&amp;2   Aplazar %n 30 minutos</numerusform>
            <numerusform>&amp;2   Aplazar %n 30 minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;3   Shelve %n for 1 hour</source>
        <translation>
            <numerusform>&amp;3   Aplazar %n 1 hora</numerusform>
            <numerusform>&amp;3   Aplazar %n 1 hora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;0   Take %n from the shelf</source>
        <translation>
            <numerusform>&amp;0   Retomar %n</numerusform>
            <numerusform>&amp;0   Retomar %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shelved until %1 at this console; nobody has acknowledged yet.</source>
        <translation>
            <numerusform>%n aplazada hasta %1 en esta consola; nadie la ha confirmado aún.</numerusform>
            <numerusform>%n aplazadas hasta %1 en esta consola; nadie las ha confirmado aún.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken from the shelf.</source>
        <translation>
            <numerusform>%n retomada.</numerusform>
            <numerusform>%n retomadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::Format</name>
    <message>
        <source>%1 pts</source>
        <extracomment>difference of two percentages, in percentage points</extracomment>
        <translation>%1 pts</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>day and month, as Qt&apos;s QLocale writes them</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>como antes</translation>
    </message>
    <message>
        <source>%1 %2, better</source>
        <extracomment>%1: arrow up or down, %2: by how much</extracomment>
        <translation>%1 %2, mejor</translation>
    </message>
    <message>
        <source>%1 %2, worse</source>
        <translation>%1 %2, peor</translation>
    </message>
</context>
<context>
    <name>ring::HeatMap</name>
    <message>
        <source>Busy hours: missed calls by weekday and hour</source>
        <translation>Horas de más llamadas: llamadas perdidas por día y hora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed call(s) on %1 in the hour from %2</source>
        <extracomment>%1: weekday, %2: time of day at which the hour begins</extracomment>
        <translation>
            <numerusform>%Ln llamada perdida el %1 en la hora desde las %2</numerusform>
            <numerusform>%Ln llamadas perdidas el %1 en la hora desde las %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::HoursWords</name>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>Periods like 08:00-12:00, 13:00-17:00; leave a closed day empty.</source>
        <translation>Periodos como 08:00-12:00, 13:00-17:00; deje vacío el día cerrado.</translation>
    </message>
    <message>
        <source>“%1” is no period; write it like 08:00-17:30.</source>
        <translation>«%1» no es un periodo; escríbalo como 08:00-17:30.</translation>
    </message>
</context>
<context>
    <name>ring::HouseRuleForm</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>A day like 2027-01-31; empty: at once.</source>
        <translation>Un día como 2027-01-31; vacío: de inmediato.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>The first day on which it holds no more; empty: until somebody ends it.</source>
        <translation>El primer día en que ya no rige; vacío: hasta que alguien la termine.</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Por qué</translation>
    </message>
    <message>
        <source>Stands in the reasons of every text it changes.</source>
        <translation>Aparece en los motivos de cada mensaje que cambia.</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>&amp;Regla</translation>
    </message>
    <message>
        <source>&amp;Texts</source>
        <translation>&amp;Mensajes</translation>
    </message>
    <message>
        <source>&amp;State of the caller</source>
        <translation>&amp;Estado de quien llama</translation>
    </message>
    <message>
        <source>T&amp;rade</source>
        <translation>O&amp;ficio</translation>
    </message>
    <message>
        <source>&amp;What it says</source>
        <translation>&amp;Qué dice</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>No antes de</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>No después de</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Días festivos</translation>
    </message>
    <message>
        <source>Texts at most</source>
        <translation>Mensajes como máximo</translation>
    </message>
    <message>
        <source>Within so many hours</source>
        <translation>En tantas horas</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En inglés</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>En español</translation>
    </message>
    <message>
        <source>Write both times like 09:00 and 18:00.</source>
        <translation>Escriba ambas horas como 09:00 y 18:00.</translation>
    </message>
    <message>
        <source>The second time has to be later than the first.</source>
        <translation>La segunda hora tiene que ser posterior a la primera.</translation>
    </message>
    <message>
        <source>Write the sentence in English; the Spanish one may stay empty.</source>
        <translation>Escriba la frase en inglés; la española puede quedar vacía.</translation>
    </message>
    <message>
        <source>A sentence of more than %1 characters does not fit into a text.</source>
        <translation>Una frase de más de %1 caracteres no cabe en un mensaje.</translation>
    </message>
    <message>
        <source>Tick at least one.</source>
        <translation>Marque al menos una.</translation>
    </message>
    <message>
        <source>Write a day like 2027-01-31, or leave it empty.</source>
        <translation>Escriba un día como 2027-01-31 o déjelo vacío.</translation>
    </message>
    <message>
        <source>This has to be a later day than the first.</source>
        <translation>Tiene que ser un día posterior al primero.</translation>
    </message>
</context>
<context>
    <name>ring::HouseRuleWords</name>
    <message>
        <source>The first text</source>
        <translation>El primer mensaje</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>The first text and follow-ups</source>
        <translation>El primer mensaje y los seguimientos</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>General trades</source>
        <translation>Oficios generales</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Behavioral health</source>
        <translation>Salud mental</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Derecho</translation>
    </message>
    <message>
        <source>Every trade</source>
        <translation>Todos los oficios</translation>
    </message>
    <message>
        <source>offers and discounts</source>
        <translation>ofertas y descuentos</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>precios</translation>
    </message>
    <message>
        <source>pressure to act now</source>
        <translation>prisa para decidir</translation>
    </message>
    <message>
        <source>persuasion</source>
        <translation>persuasión</translation>
    </message>
    <message>
        <source>prizes</source>
        <translation>premios</translation>
    </message>
    <message>
        <source>medical words</source>
        <translation>palabras médicas</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prevista</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>sustituida</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>to callers of %1</source>
        <extracomment>%1: two letters of a state</extracomment>
        <translation>a quienes llaman de %1</translation>
    </message>
    <message>
        <source>from locations of the kind “%1”</source>
        <translation>de sucursales del tipo «%1»</translation>
    </message>
    <message>
        <source>%1: only between %2 and %3 on the caller&apos;s clock. What falls outside waits until then.</source>
        <extracomment>%1: which texts, %2 and %3: times of day</extracomment>
        <translation>%1: solo entre las %2 y las %3 en el reloj de quien llama. Lo que cae fuera espera hasta entonces.</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>días festivos</translation>
    </message>
    <message>
        <source>%1: none on %2. What falls there waits for the next day that is allowed.</source>
        <extracomment>%1: which texts, %2: names of days</extracomment>
        <translation>%1: ninguno en %2. Lo que cae ahí espera al siguiente día permitido.</translation>
    </message>
    <message>
        <source>%1: no caller gets more than %2 within %3. What would be more is not sent.</source>
        <extracomment>%1: which texts, %2: &quot;3 text(s)&quot;, %3: &quot;24 hour(s)&quot;</extracomment>
        <translation>%1: nadie recibe más de %2 en %3. Lo que sería de más no se envía.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>“%1”, in Spanish “%2”</source>
        <translation>«%1», en español «%2»</translation>
    </message>
    <message>
        <source>%1: each says %2. Wording without it is not sent.</source>
        <extracomment>%1: which texts, %2: the sentence in quotes</extracomment>
        <translation>%1: cada uno dice %2. Una redacción sin ello no se envía.</translation>
    </message>
    <message>
        <source>%1: no words about %2. Wording with them is not sent.</source>
        <extracomment>%1: which texts, %2: kinds of words</extracomment>
        <translation>%1: sin palabras sobre %2. Una redacción con ellas no se envía.</translation>
    </message>
    <message>
        <source>Holds at once.</source>
        <translation>Rige de inmediato.</translation>
    </message>
    <message>
        <source>Holds from %1 on.</source>
        <translation>Rige desde el %1.</translation>
    </message>
    <message>
        <source>Holds at once, for the last time on the day before %1.</source>
        <translation>Rige de inmediato, por última vez el día antes del %1.</translation>
    </message>
    <message>
        <source>Holds from %1 to the day before %2.</source>
        <translation>Rige desde el %1 hasta el día antes del %2.</translation>
    </message>
</context>
<context>
    <name>ring::ImportSection</name>
    <message>
        <source>Choose a CSV file of your customers, as your CRM or a spreadsheet saves it. Nothing is changed before you import.</source>
        <translation>Elija un archivo CSV con sus clientes, como lo guarda su CRM o una hoja de cálculo. Nada cambia hasta que lo importe.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Path of a CSV file; Enter opens it</source>
        <translation>Ruta de un archivo CSV; Intro lo abre</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Import the customers</source>
        <translation>Importar los clientes</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Primeras filas del archivo</translation>
    </message>
    <message>
        <source>The file has headings but no rows.</source>
        <translation>El archivo tiene encabezados pero ninguna fila.</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Filas que quedaron fuera</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Guardar la lista…</translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>Elegir un archivo CSV</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv *.txt);;All files (*)</source>
        <translation>Valores separados por comas (*.csv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Write the path of a file, or choose one.</source>
        <translation>Escriba la ruta de un archivo o elija uno.</translation>
    </message>
    <message>
        <source>Without a number a row is left out.</source>
        <translation>Sin número, la fila queda fuera.</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>no está en el archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). Look whether each column stands for the right thing, then import.</source>
        <translation>
            <numerusform>%n fila. Mire si cada columna significa lo correcto y luego importe.</numerusform>
            <numerusform>%n filas. Mire si cada columna significa lo correcto y luego importe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the column with the telephone numbers; callers are recognised by them.</source>
        <translation>Elija la columna con los teléfonos; por ellos se reconoce a las personas.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are new</source>
        <translation>
            <numerusform>%n cliente es nuevo</numerusform>
            <numerusform>%n clientes son nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were known and brought up to date</source>
        <translation>
            <numerusform>%n ya era conocido y se actualizó</numerusform>
            <numerusform>%n ya eran conocidos y se actualizaron</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>%1: &quot;12 customers are new&quot;, %2: &quot;3 were known and brought up to date&quot;</extracomment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) below say what was left out.</source>
        <translation>
            <numerusform>%n observación abajo dice qué quedó fuera.</numerusform>
            <numerusform>%n observaciones abajo dicen qué quedó fuera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>ring::InboxDelegate</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
</context>
<context>
    <name>ring::InboxPage</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>No reply is waiting</source>
        <translation>No hay respuestas pendientes</translation>
    </message>
    <message>
        <source>Callers who answer a text appear here, the longest waiting first.</source>
        <translation>Aquí aparece quien contesta a un mensaje; primero quien más lleva esperando.</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>No hay ninguna conversación abierta</translation>
    </message>
    <message>
        <source>Choose one on the left, or press Enter on a caller of the board.</source>
        <translation>Elija una a la izquierda o pulse Intro sobre una persona del tablero.</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Siguiente conversación</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversación anterior</translation>
    </message>
    <message>
        <source>Select or deselect this caller</source>
        <translation>Marcar o desmarcar a esta persona</translation>
    </message>
    <message>
        <source>Extend the selection downwards</source>
        <translation>Ampliar la selección hacia abajo</translation>
    </message>
    <message>
        <source>Extend the selection upwards</source>
        <translation>Ampliar la selección hacia arriba</translation>
    </message>
    <message>
        <source>Back from the composer to the list</source>
        <translation>Volver del cuadro de texto a la lista</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Mensajes</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 está escribiendo…</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>A su cargo</translation>
    </message>
    <message>
        <source>Owned by %1</source>
        <translation>A cargo de %1</translation>
    </message>
    <message>
        <source>The answer to %1 goes out in 5 s.</source>
        <translation>La respuesta a %1 sale en 5 s.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>caller, then outcome</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>&amp;B   Booked</source>
        <translation>&amp;B   Reservó</translation>
    </message>
    <message>
        <source>&amp;L   Called back</source>
        <translation>&amp;L   Se le devolvió la llamada</translation>
    </message>
    <message>
        <source>&amp;N   No response</source>
        <translation>&amp;N   Sin respuesta</translation>
    </message>
    <message>
        <source>&amp;J   No outcome yet, next conversation</source>
        <translation>&amp;J   Aún sin resultado, siguiente conversación</translation>
    </message>
</context>
<context>
    <name>ring::KeptPanel</name>
    <message>
        <source>How long words are kept</source>
        <translation>Cuánto se guardan las palabras</translation>
    </message>
    <message>
        <source>Words of &amp;texts</source>
        <translation>Palabras de los &amp;mensajes</translation>
    </message>
    <message>
        <source>Words of &amp;voicemails</source>
        <translation>Palabras del &amp;buzón de voz</translation>
    </message>
    <message>
        <source>Personal parts of &amp;reasons</source>
        <translation>Partes personales de los m&amp;otivos</translation>
    </message>
    <message>
        <source>Days, from 7; 0 keeps them for ever. What is older goes once a day; reports count as before.</source>
        <translation>Días, desde 7; con 0 se guardan siempre. Lo más antiguo se quita una vez al día; los informes cuentan como antes.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>siempre</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Days, from 7; 0 keeps them for ever.</source>
        <translation>Días, desde 7; con 0 se guardan siempre.</translation>
    </message>
    <message>
        <source>Saved. What is past its age goes within a day.</source>
        <translation>Guardado. Lo que pasó de su plazo se quita en un día.</translation>
    </message>
</context>
<context>
    <name>ring::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>ring::LadderWords</name>
    <message>
        <source>wants no texts</source>
        <translation>no quiere mensajes</translation>
    </message>
    <message>
        <source>the location cannot send texts</source>
        <translation>la sucursal no puede enviar mensajes</translation>
    </message>
    <message>
        <source>cannot take it</source>
        <translation>no puede atenderla</translation>
    </message>
    <message>
        <source>it is not known whether the text went</source>
        <translation>no se sabe si salió el mensaje</translation>
    </message>
    <message>
        <source>the text could not go in time</source>
        <translation>el mensaje no pudo salir a tiempo</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>ya no hace falta</translation>
    </message>
    <message>
        <source>the text did not arrive</source>
        <translation>el mensaje no llegó</translation>
    </message>
    <message>
        <source>the text arrived</source>
        <translation>el mensaje llegó</translation>
    </message>
    <message>
        <source>texted</source>
        <translation>se le escribió</translation>
    </message>
    <message>
        <source>the text is on its way</source>
        <translation>el mensaje va en camino</translation>
    </message>
    <message>
        <source>everybody on call was told, nobody answered</source>
        <translation>se avisó a toda la guardia y nadie respondió</translation>
    </message>
    <message>
        <source>nobody on call can be reached by text</source>
        <translation>a nadie de guardia se le puede escribir</translation>
    </message>
    <message>
        <source>Told %1</source>
        <translation>Avisados: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: a person on call, %2: when they were told, %3: what stood in the way</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 is told at %2</source>
        <translation>a %1 se le avisa a las %2</translation>
    </message>
    <message>
        <source>%1 next at %2</source>
        <translation>sigue %1 a las %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1: a person on call, %2: when, %3: what became of the text</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Acknowledged by %1 (on call) by text</source>
        <translation>Confirmado por %1 (de guardia) por mensaje</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>Confirmado por %1</translation>
    </message>
    <message>
        <source>%1 · answered “%2”</source>
        <translation>%1 · respondió «%2»</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sigue</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>by %1, by text</source>
        <translation>por %1, por mensaje</translation>
    </message>
    <message>
        <source>by %1, at the desk</source>
        <translation>por %1, en la consola</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
</context>
<context>
    <name>ring::LeadActions</name>
    <message>
        <source>Claim or release this caller</source>
        <translation>Hacerse cargo de esta persona o soltarla</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Reply to this caller</source>
        <translation>Responder a esta persona</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Reply with canned answer %1</source>
        <translation>Responder con la respuesta preparada %1</translation>
    </message>
    <message>
        <source>Answer, set an outcome and go on, all in one</source>
        <translation>Responder, poner un resultado y seguir, todo a la vez</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Macro</translation>
    </message>
    <message>
        <source>Mark as booked</source>
        <translation>Marcar como reservado</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservó</translation>
    </message>
    <message>
        <source>Mark as called back</source>
        <translation>Marcar como llamada devuelta</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Llamada devuelta</translation>
    </message>
    <message>
        <source>Mark as no response</source>
        <translation>Marcar como sin respuesta</translation>
    </message>
    <message>
        <source>No response</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Mark as answered after all: it was not missed</source>
        <translation>Marcar como atendida: en realidad no se perdió</translation>
    </message>
    <message>
        <source>Not missed</source>
        <translation>No se perdió</translation>
    </message>
    <message>
        <source>Call this caller</source>
        <translation>Llamar a esta persona</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Escalate: a person is needed now</source>
        <translation>Pasar a urgencias: hace falta una persona ya</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Urgencia</translation>
    </message>
    <message>
        <source>Acknowledge the escalation in my name</source>
        <translation>Confirmar la urgencia en mi nombre</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Snooze until later</source>
        <translation>Posponer para más tarde</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Why this text, or why none?</source>
        <translation>¿Por qué este mensaje, o por qué ninguno?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Show the customer card</source>
        <translation>Mostrar la ficha del cliente</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Ficha</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Relevar</translation>
    </message>
    <message>
        <source>%1 is free for anybody again.</source>
        <translation>%1 vuelve a estar libre para cualquiera.</translation>
    </message>
    <message>
        <source>%1 has this caller. Press C again to take over.</source>
        <translation>%1 se ocupa de esta persona. Pulse C otra vez para relevarle.</translation>
    </message>
    <message>
        <source>You took over %1 from %2.</source>
        <translation>Usted se hizo cargo de %1 en lugar de %2.</translation>
    </message>
    <message>
        <source>%1 is yours.</source>
        <translation>%1 queda a su cargo.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>caller, then outcome</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: marked as not missed.</source>
        <translation>%1: marcada como no perdida.</translation>
    </message>
    <message>
        <source>Calling %1 at %2. Press L when you have talked.</source>
        <translation>Llamando a %1 al %2. Pulse L cuando haya hablado.</translation>
    </message>
    <message>
        <source>%1 is in the escalations now.</source>
        <translation>%1 está ahora en urgencias.</translation>
    </message>
    <message>
        <source>You acknowledged %1. It stays here until there is an outcome.</source>
        <translation>Usted confirmó a %1. Se queda aquí hasta que haya un resultado.</translation>
    </message>
    <message>
        <source>&amp;1   One hour (%1)</source>
        <translation>&amp;1   Una hora (%1)</translation>
    </message>
    <message>
        <source>&amp;2   This afternoon (%1)</source>
        <translation>&amp;2   Esta tarde (%1)</translation>
    </message>
    <message>
        <source>&amp;3   Next opening (%1)</source>
        <translation>&amp;3   Próxima apertura (%1)</translation>
    </message>
    <message>
        <source>&amp;4   Type a time…</source>
        <translation>&amp;4   Escribir una hora…</translation>
    </message>
    <message>
        <source>&amp;S   Until %1 again</source>
        <translation>&amp;S   Otra vez hasta %1</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Posponer hasta</translation>
    </message>
    <message>
        <source>For example: fri 9, 14:30, 2h</source>
        <translation>Por ejemplo: vie 9, 14:30, 2h</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time to come. Try &quot;fri 9&quot; or &quot;2h&quot;.</source>
        <translation>«%1» no es una hora futura. Pruebe «vie 9» o «2h».</translation>
    </message>
    <message>
        <source>%1: snoozed until %2.</source>
        <translation>%1: pospuesto hasta %2.</translation>
    </message>
    <message>
        <source>&amp;1   Send answer 1, mark as booked, go on</source>
        <translation>&amp;1   Enviar la respuesta 1, marcar como reservado y seguir</translation>
    </message>
    <message>
        <source>&amp;2   Send answer 2, mark as booked, go on</source>
        <translation>&amp;2   Enviar la respuesta 2, marcar como reservado y seguir</translation>
    </message>
    <message>
        <source>&amp;3   Send answer 3, mark as called back, go on</source>
        <translation>&amp;3   Enviar la respuesta 3, marcar como llamada devuelta y seguir</translation>
    </message>
    <message>
        <source>&amp;4   Send answer 1, go on</source>
        <translation>&amp;4   Enviar la respuesta 1 y seguir</translation>
    </message>
    <message>
        <source>Canned answer %1 is empty. See Admin.</source>
        <translation>La respuesta preparada %1 está vacía. Véase Administración.</translation>
    </message>
    <message>
        <source>Answered %1.</source>
        <translation>Se respondió a %1.</translation>
    </message>
    <message>
        <source>Answered %1 and marked as: %2.</source>
        <translation>Se respondió a %1 y se marcó: %2.</translation>
    </message>
    <message>
        <source>Give to a colleague</source>
        <translation>Pasar a un colega</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Pasar</translation>
    </message>
    <message>
        <source>Nobody else has signed in yet.</source>
        <translation>Todavía no ha entrado nadie más.</translation>
    </message>
    <message>
        <source>%1 is with %2 now.</source>
        <extracomment>%1: a caller, %2: a colleague</extracomment>
        <translation>%1 está ahora con %2.</translation>
    </message>
</context>
<context>
    <name>ring::LeadList</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows that arrived out of sight</comment>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::LinesField</name>
    <message>
        <source>No line leads here yet; without one no call is seen.</source>
        <translation>Ninguna línea lleva aquí todavía; sin una no se ve ninguna llamada.</translation>
    </message>
    <message>
        <source>calls not read</source>
        <translation>sin llamadas</translation>
    </message>
    <message>
        <source>sends no texts</source>
        <translation>sin mensajes</translation>
    </message>
    <message>
        <source>Number of line %1</source>
        <translation>Número de la línea %1</translation>
    </message>
    <message>
        <source>Where the calls of line %1 are read</source>
        <translation>Dónde se leen las llamadas de la línea %1</translation>
    </message>
    <message>
        <source>Where line %1 sends its texts from</source>
        <translation>Desde dónde envía mensajes la línea %1</translation>
    </message>
    <message>
        <source>Take out line %1</source>
        <translation>Quitar la línea %1</translation>
    </message>
    <message>
        <source>Write the number of the line, or take the row out.</source>
        <translation>Escriba el número de la línea o quite la fila.</translation>
    </message>
    <message>
        <source>“%1” is no telephone number; write it like +17205550142.</source>
        <translation>«%1» no es un número de teléfono; escríbalo como +17205550142.</translation>
    </message>
    <message>
        <source>%1 is here twice; take one of the rows out.</source>
        <translation>%1 está dos veces; quite una de las filas.</translation>
    </message>
    <message>
        <source>%1 already belongs to %2; take it out there first.</source>
        <extracomment>%1: a telephone number, %2: name of another location</extracomment>
        <translation>%1 ya pertenece a %2; quítelo allí primero.</translation>
    </message>
    <message>
        <source>%1 needs a phone system to read its calls on, or a service to send from.</source>
        <translation>%1 necesita una centralita donde leer sus llamadas o un servicio desde el que enviar.</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Añadir una línea</translation>
    </message>
</context>
<context>
    <name>ring::ListAndForm</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>ring::LocationForm</name>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>&amp;Business</source>
        <translation>&amp;Negocio</translation>
    </message>
    <message>
        <source>As callers know it; every text names it.</source>
        <translation>Como lo conoce la gente; cada mensaje lo nombra.</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>&amp;Sucursal</translation>
    </message>
    <message>
        <source>&amp;Neutral name</source>
        <translation>No&amp;mbre neutro</translation>
    </message>
    <message>
        <source>Used where the full name would tell a speciality.</source>
        <translation>Se usa donde el nombre completo revelaría una especialidad.</translation>
    </message>
    <message>
        <source>S&amp;igned by</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>First name of the person who signs the texts; may stay empty.</source>
        <translation>Nombre de pila de quien firma los mensajes; puede quedar vacío.</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Grupo</translation>
    </message>
    <message>
        <source>Trade and place</source>
        <translation>Oficio y lugar</translation>
    </message>
    <message>
        <source>T&amp;rade</source>
        <translation>&amp;Oficio</translation>
    </message>
    <message>
        <source>Decides which wording and which rules apply.</source>
        <translation>Decide qué textos y qué reglas se aplican.</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>Its law applies besides that of the caller&apos;s state.</source>
        <translation>Su ley se aplica además de la del estado de la persona.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Idio&amp;ma</translation>
    </message>
    <message>
        <source>Numbers and links</source>
        <translation>Números y enlaces</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>&amp;Direct number</source>
        <translation>Número &amp;directo</translation>
    </message>
    <message>
        <source>For callers who would rather talk.</source>
        <translation>Para quien prefiere hablar.</translation>
    </message>
    <message>
        <source>Boo&amp;king link</source>
        <translation>Enlace de &amp;reserva</translation>
    </message>
    <message>
        <source>The page where callers book, not the homepage.</source>
        <translation>La página donde se reserva, no la portada.</translation>
    </message>
    <message>
        <source>&amp;Callback link</source>
        <translation>Enlace para pedir &amp;llamada</translation>
    </message>
    <message>
        <source>The page where callers ask to be called; may stay empty.</source>
        <translation>La página donde se pide una llamada; puede quedar vacío.</translation>
    </message>
    <message>
        <source>This is no web address; write it like https://book.example.com/north.</source>
        <translation>Esto no es una dirección web; escríbala como https://book.example.com/north.</translation>
    </message>
    <message>
        <source>This is a homepage; write the page where callers book.</source>
        <translation>Esto es una portada; escriba la página donde se reserva.</translation>
    </message>
    <message>
        <source>Every text names the business; write its name.</source>
        <translation>Cada mensaje nombra el negocio; escriba su nombre.</translation>
    </message>
    <message>
        <source>Write the name by which staff and callers know this location.</source>
        <translation>Escriba el nombre con que el personal y la gente conocen esta sucursal.</translation>
    </message>
    <message>
        <source>There is no such time zone; choose one of the list, like America/Chicago.</source>
        <translation>No existe esa zona horaria; elija una de la lista, como America/Chicago.</translation>
    </message>
    <message>
        <source>This is no telephone number; write it with its area code.</source>
        <translation>Esto no es un número de teléfono; escríbalo con su prefijo.</translation>
    </message>
    <message>
        <source>Emergencies and high-value callers</source>
        <translation>Emergencias y clientes de alto valor</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>The numbers callers dial: which phone system reads the calls, and which service sends the texts.</source>
        <translation>Los números a los que llaman: qué centralita lee las llamadas y qué servicio envía los mensajes.</translation>
    </message>
    <message>
        <source>Choose the state; its law applies to every text.</source>
        <translation>Elija el estado; su ley se aplica a todos los mensajes.</translation>
    </message>
</context>
<context>
    <name>ring::LocationsSection</name>
    <message>
        <source>Save the location</source>
        <translation>Guardar la sucursal</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Sucursales</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <extracomment>%1: name of a location with changes that are not saved</extracomment>
        <translation>%1 (sin guardar)</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Nothing was saved; look at the field with the remark.</source>
        <translation>No se guardó nada; mire el campo con la observación.</translation>
    </message>
    <message>
        <source>%1 is saved; the next text uses it.</source>
        <extracomment>%1: name of a location</extracomment>
        <translation>%1 está guardada; el próximo mensaje ya la usa.</translation>
    </message>
    <message>
        <source>Hold to pause</source>
        <translation>Mantener para pausar</translation>
    </message>
    <message numerus="yes">
        <source>Texts will go out again from %n line(s) of %1.</source>
        <translation>
            <numerusform>Volverán a salir mensajes de %n línea de %1.</numerusform>
            <numerusform>Volverán a salir mensajes de %n líneas de %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No text will go out from %n line(s) of %1; missed calls still come to the board.</source>
        <translation>
            <numerusform>No saldrá ningún mensaje de %n línea de %1; las llamadas perdidas siguen llegando al tablero.</numerusform>
            <numerusform>No saldrá ningún mensaje de %n líneas de %1; las llamadas perdidas siguen llegando al tablero.</numerusform>
        </translation>
    </message>
    <message>
        <source>No texts go out from %1 until you start them again.</source>
        <translation>No saldrán mensajes de %1 hasta que usted los reanude.</translation>
    </message>
    <message>
        <source>Texts go out from %1 again.</source>
        <translation>Vuelven a salir mensajes de %1.</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Sucursal nueva</translation>
    </message>
    <message>
        <source>Add a line to the location</source>
        <translation>Añadir una línea a la sucursal</translation>
    </message>
    <message>
        <source>Hold to remove this location</source>
        <translation>Mantener para quitar esta sucursal</translation>
    </message>
    <message>
        <source>Only a location where nothing has happened yet can be removed; pause any other.</source>
        <translation>Solo se puede quitar una sucursal donde aún no pasó nada; ponga en pausa cualquier otra.</translation>
    </message>
    <message>
        <source>No location yet. Ctrl+N adds the first one, Ctrl+Shift+O opens a setup file. Its lines need a connection: Ctrl+2 leads to those.</source>
        <translation>Aún no hay sucursales. Ctrl+N añade la primera, Ctrl+Shift+O abre un archivo de configuración. Sus líneas necesitan una conexión: Ctrl+2 lleva a ellas.</translation>
    </message>
    <message>
        <source>A new location: nothing is stored before you save it.</source>
        <translation>Sucursal nueva: nada se guarda hasta que la guarde.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is added with %n line(s); its missed calls are answered from now on.</source>
        <extracomment>%1: name of a location</extracomment>
        <translation>
            <numerusform>Se añadió %1 con %n línea; desde ahora se responden sus llamadas perdidas.</numerusform>
            <numerusform>Se añadió %1 con %n líneas; desde ahora se responden sus llamadas perdidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is added. Give it a line, so that its calls are seen.</source>
        <translation>Se añadió %1. Asígnele una línea para que se vean sus llamadas.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <extracomment>%1: name of a location</extracomment>
        <translation>Se quitó %1.</translation>
    </message>
    <message>
        <source>Hold to resume</source>
        <translation>Mantener para reanudar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>ring::MainWindow</name>
    <message>
        <source>Second Ring</source>
        <translation>Second Ring</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>(%1) Second Ring</source>
        <translation>(%1) Second Ring</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ir a %1</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Jump to a location</source>
        <translation>Saltar a una sucursal</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Sucursales</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Mostrar las teclas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Take back the last action</source>
        <translation>Deshacer la última acción</translation>
    </message>
    <message>
        <source>Go to the oldest escalation nobody has acknowledged</source>
        <translation>Ir a la urgencia más antigua sin confirmar</translation>
    </message>
    <message>
        <source>Change who sits here</source>
        <translation>Cambiar quién está aquí</translation>
    </message>
    <message>
        <source>Quit Second Ring</source>
        <translation>Salir de Second Ring</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>Usar el tema claro</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>Usar el tema oscuro</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>Turn sounds off</source>
        <translation>Quitar los sonidos</translation>
    </message>
    <message>
        <source>Turn sounds on</source>
        <translation>Poner los sonidos</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Escriba una orden</translation>
    </message>
    <message>
        <source>Type the first letters of a location</source>
        <translation>Escriba las primeras letras de una sucursal</translation>
    </message>
    <message>
        <source>The chosen caller</source>
        <translation>La persona elegida</translation>
    </message>
    <message>
        <source>Reply with a canned answer</source>
        <translation>Responder con una respuesta preparada</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Cerrar lo que esté abierto</translation>
    </message>
    <message>
        <source>Choose and try the sounds…</source>
        <translation>Elegir y probar los sonidos…</translation>
    </message>
    <message>
        <source>Lock this console now</source>
        <translation>Bloquear esta consola ahora</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Sign out and give my callers back</source>
        <translation>Salir y devolver mis llamadas</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Cambiar mi contraseña</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) given back.</source>
        <translation>
            <numerusform>%n llamada devuelta.</numerusform>
            <numerusform>%n llamadas devueltas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::Measure</name>
    <message>
        <source>What became of missed callers</source>
        <translation>Qué pasó con las personas no atendidas</translation>
    </message>
</context>
<context>
    <name>ring::MetricWords</name>
    <message>
        <source>Missed calls</source>
        <translation>Llamadas perdidas</translation>
    </message>
    <message>
        <source>Incoming calls that no person answered, each repeat counted.</source>
        <translation>Llamadas entrantes que nadie atendió; cada repetición cuenta.</translation>
    </message>
    <message>
        <source>missed calls</source>
        <translation>llamadas perdidas</translation>
    </message>
    <message>
        <source>Missed callers</source>
        <translation>Personas no atendidas</translation>
    </message>
    <message>
        <source>Callers we missed; repeat calls by one caller are one, suspected robocalls and wrong numbers none.</source>
        <translation>Personas a las que no atendimos; varias llamadas de la misma persona cuentan una vez, las llamadas automáticas y los números equivocados ninguna.</translation>
    </message>
    <message>
        <source>missed callers</source>
        <translation>personas no atendidas</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperadas</translation>
    </message>
    <message>
        <source>Missed calls whose caller booked, or spoke with a person, within 7 days after the miss.</source>
        <translation>Llamadas perdidas cuya persona reservó o habló con alguien en los 7 días siguientes.</translation>
    </message>
    <message>
        <source>recovered missed calls</source>
        <translation>llamadas perdidas recuperadas</translation>
    </message>
    <message>
        <source>Older than 24 hours</source>
        <translation>De más de 24 horas</translation>
    </message>
    <message>
        <source>Missed calls by callers who wanted us, more than 24 hours ago.</source>
        <translation>Llamadas perdidas de personas que nos buscaban, hace más de 24 horas.</translation>
    </message>
    <message>
        <source>missed calls older than 24 hours</source>
        <translation>llamadas perdidas de más de 24 horas</translation>
    </message>
    <message>
        <source>Unanswered over 24 h</source>
        <translation>Sin atender +24 h</translation>
    </message>
    <message>
        <source>Missed calls whose caller got no text and no call from us, and did not reach us, within 24 hours.</source>
        <translation>Llamadas perdidas cuya persona no recibió mensaje ni llamada nuestra, ni nos localizó, en 24 horas.</translation>
    </message>
    <message>
        <source>missed calls unanswered after 24 hours</source>
        <translation>llamadas perdidas sin atender a las 24 horas</translation>
    </message>
    <message>
        <source>Was not missed</source>
        <translation>No se perdió</translation>
    </message>
    <message>
        <source>Callers whom staff marked as answered after all.</source>
        <translation>Personas que el personal marcó como atendidas.</translation>
    </message>
    <message>
        <source>callers marked as answered</source>
        <translation>personas marcadas como atendidas</translation>
    </message>
    <message>
        <source>Texted</source>
        <translation>Con mensaje</translation>
    </message>
    <message>
        <source>Missed callers whose first text was accepted by the SMS service.</source>
        <translation>Personas no atendidas cuyo primer mensaje aceptó el servicio de SMS.</translation>
    </message>
    <message>
        <source>callers texted</source>
        <translation>personas con mensaje</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Respondieron</translation>
    </message>
    <message>
        <source>Missed callers who answered by text.</source>
        <translation>Personas no atendidas que contestaron por mensaje.</translation>
    </message>
    <message>
        <source>callers who replied</source>
        <translation>personas que respondieron</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservaron</translation>
    </message>
    <message>
        <source>Missed callers whose outcome is a booking.</source>
        <translation>Personas no atendidas que acabaron reservando.</translation>
    </message>
    <message>
        <source>callers who booked</source>
        <translation>personas que reservaron</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Llamada devuelta</translation>
    </message>
    <message>
        <source>Missed callers whose outcome is a conversation by telephone.</source>
        <translation>Personas no atendidas con las que se acabó hablando por teléfono.</translation>
    </message>
    <message>
        <source>callers called back</source>
        <translation>personas con llamada devuelta</translation>
    </message>
    <message>
        <source>No response</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Missed callers given up after every attempt.</source>
        <translation>Personas no atendidas a las que se renunció tras cada intento.</translation>
    </message>
    <message>
        <source>callers without a response</source>
        <translation>personas sin respuesta</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Sin cerrar</translation>
    </message>
    <message>
        <source>Missed callers who have no outcome yet.</source>
        <translation>Personas no atendidas aún sin resultado.</translation>
    </message>
    <message>
        <source>callers still open</source>
        <translation>personas sin cerrar</translation>
    </message>
    <message>
        <source>Reached us another way</source>
        <translation>Nos localizaron de otro modo</translation>
    </message>
    <message>
        <source>Missed callers who called again later and were answered.</source>
        <translation>Personas no atendidas que volvieron a llamar y fueron atendidas.</translation>
    </message>
    <message>
        <source>callers who reached us later</source>
        <translation>personas que nos localizaron después</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Pidió no recibir mensajes</translation>
    </message>
    <message>
        <source>Missed callers who asked us not to text them after this miss.</source>
        <translation>Personas no atendidas que después pidieron no recibir mensajes.</translation>
    </message>
    <message>
        <source>callers who opted out</source>
        <translation>personas que pidieron la baja</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Pasadas a urgencias</translation>
    </message>
    <message>
        <source>Missed callers who were handed to a person at once.</source>
        <translation>Personas no atendidas que pasaron enseguida a una persona.</translation>
    </message>
    <message>
        <source>callers escalated</source>
        <translation>personas pasadas a urgencias</translation>
    </message>
    <message>
        <source>Texted at once</source>
        <translation>Con mensaje inmediato</translation>
    </message>
    <message>
        <source>Callers texted without having to wait for opening hours or for a colleague to call.</source>
        <translation>Personas con mensaje sin esperar al horario ni a que llamara un colega.</translation>
    </message>
    <message>
        <source>callers texted at once</source>
        <translation>personas con mensaje inmediato</translation>
    </message>
    <message>
        <source>Texted within 10 s</source>
        <translation>Mensaje en 10 s</translation>
    </message>
    <message>
        <source>Callers texted no more than 10 seconds after the call was listed.</source>
        <translation>Personas con mensaje a los 10 segundos como mucho de aparecer la llamada.</translation>
    </message>
    <message>
        <source>callers texted within 10 seconds</source>
        <translation>personas con mensaje en 10 segundos</translation>
    </message>
    <message>
        <source>Texted within 60 s</source>
        <translation>Mensaje en 60 s</translation>
    </message>
    <message>
        <source>Callers texted no more than 60 seconds after the call was listed.</source>
        <translation>Personas con mensaje a los 60 segundos como mucho de aparecer la llamada.</translation>
    </message>
    <message>
        <source>callers texted within 60 seconds</source>
        <translation>personas con mensaje en 60 segundos</translation>
    </message>
    <message>
        <source>Texted within 90 s</source>
        <translation>Mensaje en 90 s</translation>
    </message>
    <message>
        <source>Callers texted no more than 90 seconds after the call was listed.</source>
        <translation>Personas con mensaje a los 90 segundos como mucho de aparecer la llamada.</translation>
    </message>
    <message>
        <source>callers texted within 90 seconds</source>
        <translation>personas con mensaje en 90 segundos</translation>
    </message>
    <message>
        <source>Recovery rate</source>
        <translation>Tasa de recuperación</translation>
    </message>
    <message>
        <source>Share of missed calls whose caller booked, or spoke with a person, within 7 days after the miss.</source>
        <translation>Proporción de llamadas perdidas cuya persona reservó o habló con alguien en los 7 días siguientes.</translation>
    </message>
    <message>
        <source>Share of missed calls older than 24 hours whose caller got no text and no call from us, and did not reach us, in that time.</source>
        <translation>Proporción de llamadas perdidas de más de 24 horas cuya persona no recibió mensaje ni llamada nuestra, ni nos localizó, en ese tiempo.</translation>
    </message>
    <message>
        <source>Text rate</source>
        <translation>Tasa de mensajes</translation>
    </message>
    <message>
        <source>Share of missed callers who were texted.</source>
        <translation>Proporción de personas no atendidas que recibieron mensaje.</translation>
    </message>
    <message>
        <source>Reply rate</source>
        <translation>Tasa de respuesta</translation>
    </message>
    <message>
        <source>Share of missed callers who answered by text.</source>
        <translation>Proporción de personas no atendidas que contestaron por mensaje.</translation>
    </message>
    <message>
        <source>Booking rate</source>
        <translation>Tasa de reservas</translation>
    </message>
    <message>
        <source>Share of missed callers whose outcome is a booking.</source>
        <translation>Proporción de personas no atendidas que acabaron reservando.</translation>
    </message>
    <message>
        <source>Within 10 s</source>
        <translation>En 10 s</translation>
    </message>
    <message>
        <source>Share of the callers texted at once whose text went within 10 seconds.</source>
        <translation>Proporción de los mensajes inmediatos que salieron en 10 segundos.</translation>
    </message>
    <message>
        <source>Within 60 s</source>
        <translation>En 60 s</translation>
    </message>
    <message>
        <source>Share of the callers texted at once whose text went within 60 seconds.</source>
        <translation>Proporción de los mensajes inmediatos que salieron en 60 segundos.</translation>
    </message>
    <message>
        <source>Within 90 s</source>
        <translation>En 90 s</translation>
    </message>
    <message>
        <source>Share of the callers texted at once whose text went within 90 seconds.</source>
        <translation>Proporción de los mensajes inmediatos que salieron en 90 segundos.</translation>
    </message>
    <message>
        <source>Median time to text</source>
        <translation>Mediana al mensaje</translation>
    </message>
    <message>
        <source>Half of the first texts were accepted by the SMS service in this time or less, from the moment the phone system listed the call.</source>
        <translation>La mitad de los primeros mensajes los aceptó el servicio de SMS en este tiempo o menos, desde que la centralita mostró la llamada.</translation>
    </message>
    <message>
        <source>Slowest texts (p95)</source>
        <translation>Mensajes más lentos (p95)</translation>
    </message>
    <message>
        <source>95 of 100 first texts were accepted by the SMS service in this time or less, from the moment the phone system listed the call.</source>
        <translation>95 de cada 100 primeros mensajes los aceptó el servicio de SMS en este tiempo o menos, desde que la centralita mostró la llamada.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 %4</source>
        <extracomment>%1, %3: numbers; %2, %4: what they count, e.g. &quot;12 callers who booked of 47 missed callers&quot;</extracomment>
        <translation>%1 %2 de %3 %4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: a number, %2: what it counts</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ring::NavButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::NavRail</name>
    <message>
        <source>Second Ring</source>
        <translation>Second Ring</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Identificarse</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Identificado como %1</translation>
    </message>
    <message>
        <source>Change who sits here</source>
        <translation>Cambiar quién está aquí</translation>
    </message>
</context>
<context>
    <name>ring::Notifier</name>
    <message>
        <source>Second Ring</source>
        <translation>Second Ring</translation>
    </message>
    <message numerus="yes">
        <source>Second Ring: %n caller(s) waiting</source>
        <translation>
            <numerusform>Second Ring: %n persona en espera</numerusform>
            <numerusform>Second Ring: %n personas en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>A private number</source>
        <translation>Un número privado</translation>
    </message>
    <message>
        <source>Emergency at %1: %2. Press F8.</source>
        <translation>Emergencia en %1: %2. Pulse F8.</translation>
    </message>
    <message>
        <source>%2 wrote URGENT to %1. Press F8.</source>
        <translation>%2 escribió URGENT a %1. Pulse F8.</translation>
    </message>
    <message>
        <source>%2 at %1 needs a person now. Press F8.</source>
        <translation>%2, en %1, necesita a una persona ya. Pulse F8.</translation>
    </message>
    <message>
        <source>High-value caller at %1: %2. Call back.</source>
        <translation>Cliente de alto valor en %1: %2. Devuelva la llamada.</translation>
    </message>
    <message>
        <source>%2 answered %1.</source>
        <translation>%2 respondió a %1.</translation>
    </message>
    <message>
        <source>A caller of %1 needs a person now. Unlock the console to see who.</source>
        <translation>Una llamada de %1 necesita a una persona ya. Desbloquee la consola para ver de quién.</translation>
    </message>
    <message>
        <source>A caller of %1 waits. Unlock the console to see who.</source>
        <translation>Una llamada de %1 espera. Desbloquee la consola para ver de quién.</translation>
    </message>
</context>
<context>
    <name>ring::PasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Cambiar mi contraseña</translation>
    </message>
    <message>
        <source>At least 10 characters; four words are good.</source>
        <translation>Al menos 10 caracteres; cuatro palabras van bien.</translation>
    </message>
    <message>
        <source>The password until now</source>
        <translation>La contraseña hasta ahora</translation>
    </message>
    <message>
        <source>The new password</source>
        <translation>La nueva contraseña</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>La nueva contraseña otra vez</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Las dos contraseñas nuevas no coinciden.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Su contraseña ha cambiado.</translation>
    </message>
</context>
<context>
    <name>ring::PeopleSection</name>
    <message>
        <source>Save the account</source>
        <translation>Guardar la cuenta</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Cuenta nueva</translation>
    </message>
    <message>
        <source>Hold to remove</source>
        <translation>Mantener para quitar</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>&amp;Lock an idle console after</source>
        <translation>&amp;Bloquear una consola inactiva tras</translation>
    </message>
    <message>
        <source>Lock an idle console after this many minutes; 0 is never</source>
        <translation>Bloquear una consola inactiva tras estos minutos; 0 es nunca</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Sucursales</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Nobody has signed in yet. Ctrl+N makes an account.</source>
        <translation>Todavía no ha entrado nadie. Ctrl+N crea una cuenta.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message numerus="yes">
        <source>%n location(s)</source>
        <translation>
            <numerusform>%n sucursal</numerusform>
            <numerusform>%n sucursales</numerusform>
        </translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Puesta</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Nobody has a password: a name is enough to sign in, and everybody may do everything. Give an admin a password, and everybody will need one.</source>
        <translation>Nadie tiene contraseña: basta un nombre para entrar y todos pueden hacerlo todo. Dé una contraseña a un administrador y todos necesitarán una.</translation>
    </message>
    <message>
        <source>%1 cannot sign in any more; the name stays on what was done.</source>
        <translation>%1 ya no podrá entrar; el nombre se queda en lo que hizo.</translation>
    </message>
    <message>
        <source>Write a name, choose a role, and give a password.</source>
        <translation>Escriba un nombre, elija una función y ponga una contraseña.</translation>
    </message>
    <message>
        <source>Nothing was saved; look at the field with the remark.</source>
        <translation>No se guardó nada; mire el campo con la observación.</translation>
    </message>
    <message>
        <source>%1 is saved; it counts from now on.</source>
        <translation>%1 está guardado; vale desde ahora.</translation>
    </message>
    <message>
        <source>%1 is removed; their callers are free for anybody.</source>
        <translation>%1 ya no tiene cuenta; sus llamadas quedan libres para cualquiera.</translation>
    </message>
    <message>
        <source>Saved for every console.</source>
        <translation>Guardado para todas las consolas.</translation>
    </message>
</context>
<context>
    <name>ring::PeriodBar</name>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Semana pasada</translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation>Últimas 4 semanas</translation>
    </message>
    <message>
        <source>Last 8 weeks</source>
        <translation>Últimas 8 semanas</translation>
    </message>
    <message>
        <source>Last 52 weeks</source>
        <translation>Últimas 52 semanas</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Otras fechas</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Periodo</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>&amp;desde</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;hasta</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>Dón&amp;de</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Location or group</source>
        <translation>Sucursal o grupo</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>Todas las sucursales</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Grupo %1</translation>
    </message>
</context>
<context>
    <name>ring::PersonForm</name>
    <message>
        <source>All locations, also new ones</source>
        <translation>Todas las sucursales, también las nuevas</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Stands on what this person claims, sends and closes.</source>
        <translation>Figura en lo que esta persona toma, envía y cierra.</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Función</translation>
    </message>
    <message>
        <source>Front desk answers callers. Managers also see the dashboard, save files, pause and reassign. Admins may do everything.</source>
        <translation>Recepción responde llamadas. Gerencia además ve el resumen, guarda archivos, pausa y reasigna. Administración puede hacerlo todo.</translation>
    </message>
    <message>
        <source>&amp;Works for</source>
        <translation>&amp;Trabaja para</translation>
    </message>
    <message>
        <source>&amp;Locations</source>
        <translation>&amp;Sucursales</translation>
    </message>
    <message>
        <source>Space ticks a location. Callers of the others are not shown.</source>
        <translation>Espacio marca una sucursal. Las llamadas de las demás no se muestran.</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>Nueva &amp;contraseña</translation>
    </message>
    <message>
        <source>At least 10 characters; four words are good. Leave it empty to keep what there is.</source>
        <translation>Al menos 10 caracteres; cuatro palabras van bien. Déjela vacía para no cambiarla.</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Contraseña &amp;otra vez</translation>
    </message>
    <message>
        <source>Write the name the team knows.</source>
        <translation>Escriba el nombre que conoce el equipo.</translation>
    </message>
    <message>
        <source>Tick at least one location, or all above.</source>
        <translation>Marque al menos una sucursal, o todas arriba.</translation>
    </message>
    <message>
        <source>Use at least %1 characters.</source>
        <translation>Use al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Las dos contraseñas no coinciden.</translation>
    </message>
</context>
<context>
    <name>ring::PolicyWords</name>
    <message>
        <source>Emergencies also get a holding &amp;text</source>
        <translation>Las emergencias reciben &amp;también un mensaje de espera</translation>
    </message>
    <message>
        <source>High-value callers are texte&amp;d at once, not rung first</source>
        <translation>A los clientes &amp;de alto valor se les escribe enseguida, sin llamarlos antes</translation>
    </message>
    <message>
        <source>Tim Hall, +17205550143</source>
        <translation>Tim Hall, +17205550143</translation>
    </message>
    <message>
        <source>People on &amp;call</source>
        <translation>Personas de &amp;guardia</translation>
    </message>
    <message>
        <source>“%1” needs a name and a number, like: Tim Hall, +17205550143</source>
        <translation>«%1» necesita un nombre y un número, como: Tim Hall, +17205550143</translation>
    </message>
    <message>
        <source>URGENT replies nobody answers in time are told to them &amp;as well</source>
        <translation>Las respuestas URGENT sin atender a tiempo t&amp;ambién se les avisan</translation>
    </message>
    <message>
        <source>Who is texted about an emergency until somebody answers OK, in this order: name and mobile, one person a line; behind it, if you like, how long they have (10 min) and es for Spanish.</source>
        <translation>A quién se le escribe por una emergencia hasta que alguien responda OK, en este orden: nombre y celular, una persona por línea; detrás, si quiere, cuánto tiempo tiene (10 min) y es para español.</translation>
    </message>
    <message>
        <source>Minutes until the ne&amp;xt is told</source>
        <translation>Minutos hasta avisar al si&amp;guiente</translation>
    </message>
</context>
<context>
    <name>ring::Ranking</name>
    <message>
        <source>Locations, those that stand out first</source>
        <translation>Sucursales, primero las que llaman la atención</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>Llama la atención</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>Over 24 h</source>
        <translation>Más de 24 h</translation>
    </message>
    <message>
        <source>Booking rate</source>
        <translation>Tasa de reservas</translation>
    </message>
    <message>
        <source>Against its 8 weeks</source>
        <translation>Frente a sus 8 semanas</translation>
    </message>
    <message>
        <source>Recovery rate</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Median to text</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Missed, by week</source>
        <translation>Perdidas, por semana</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semana</numerusform>
            <numerusform>%n semanas</numerusform>
        </translation>
    </message>
    <message>
        <source>as usual, %1</source>
        <translation>como siempre, %1</translation>
    </message>
    <message>
        <source>%1 than %2</source>
        <extracomment>%1: &quot;▲ 3.2 pts, better&quot;, %2: the usual percentage</extracomment>
        <translation>%1 que %2</translation>
    </message>
    <message>
        <source>▲ Unanswered, ▼ booking</source>
        <translation>▲ Sin atender, ▼ reservas</translation>
    </message>
    <message>
        <source>▲ Unanswered over 24 h</source>
        <translation>▲ Sin atender más de 24 h</translation>
    </message>
    <message>
        <source>▼ Books less than usual</source>
        <translation>▼ Menos reservas que antes</translation>
    </message>
    <message>
        <source>A location stands out when its share over 24 hours is well above that of all locations, or its booking rate well below its own last eight weeks, by more than chance explains.</source>
        <translation>Una sucursal llama la atención cuando su proporción de más de 24 horas está muy por encima de la de todas, o su tasa de reservas muy por debajo de la de sus últimas ocho semanas, más de lo que explica el azar.</translation>
    </message>
    <message>
        <source>Missed calls a week; the dark part at the foot went unanswered for more than 24 hours.</source>
        <translation>Llamadas perdidas por semana; la parte oscura de abajo quedó sin atender más de 24 horas.</translation>
    </message>
    <message>
        <source>%1, group %2</source>
        <translation>%1, grupo %2</translation>
    </message>
</context>
<context>
    <name>ring::ReportTable</name>
    <message>
        <source>Location</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>%1 (share)</source>
        <extracomment>%1: a heading</extracomment>
        <translation>%1 (proporción)</translation>
    </message>
    <message>
        <source>%1 (seconds)</source>
        <extracomment>%1: a heading</extracomment>
        <translation>%1 (segundos)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
</context>
<context>
    <name>ring::RowPainter</name>
    <message>
        <source>Last visit %1</source>
        <translation>Última visita: %1</translation>
    </message>
    <message>
        <source>Open job: %1</source>
        <translation>Trabajo abierto: %1</translation>
    </message>
    <message>
        <source>×%1, last %2</source>
        <comment>how often somebody called and how long ago last</comment>
        <translation>×%1, última hace %2</translation>
    </message>
    <message>
        <source>High value %1</source>
        <translation>Alto valor %1</translation>
    </message>
    <message>
        <source>High value</source>
        <translation>Alto valor</translation>
    </message>
    <message>
        <source>Follow-up %1</source>
        <translation>Seguimiento %1</translation>
    </message>
    <message>
        <source>Call at %1</source>
        <translation>Llamar a las %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Pospuesto hasta %1</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>escribiendo…</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Left a voicemail</source>
        <translation>Dejó un mensaje de voz</translation>
    </message>
</context>
<context>
    <name>ring::RowWords</name>
    <message>
        <source>The text did not arrive</source>
        <translation>El mensaje no llegó</translation>
    </message>
    <message>
        <source>The text did not arrive: %1</source>
        <translation>El mensaje no llegó: %1</translation>
    </message>
    <message>
        <source>Text held until it is allowed</source>
        <translation>Mensaje retenido hasta que se permita</translation>
    </message>
    <message>
        <source>Text is on its way</source>
        <translation>Mensaje en camino</translation>
    </message>
    <message numerus="yes">
        <source>Texted %n time(s), first after %1</source>
        <translation>
            <numerusform>Un mensaje, a los %1</numerusform>
            <numerusform>%n mensajes, el primero a los %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Texted in %1</source>
        <translation>Mensaje en %1</translation>
    </message>
    <message>
        <source>Call back: %1</source>
        <translation>Devolver la llamada: %1</translation>
    </message>
    <message>
        <source>Call back: high value</source>
        <translation>Devolver la llamada: alto valor</translation>
    </message>
    <message>
        <source>Call back: high value %1</source>
        <translation>Devolver la llamada: alto valor %1</translation>
    </message>
    <message>
        <source>Call back: high value %1, last visit %2</source>
        <translation>Devolver la llamada: alto valor %1, última visita %2</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>espera desde hace %1</translation>
    </message>
    <message numerus="yes">
        <source>called %n time(s)</source>
        <translation>
            <numerusform>llamó una vez</numerusform>
            <numerusform>llamó %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>owned by %1</source>
        <translation>a cargo de %1</translation>
    </message>
    <message>
        <source>Private number</source>
        <translation>Número privado</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>Decidiendo</translation>
    </message>
    <message>
        <source>Not texted: %1</source>
        <translation>Sin mensaje: %1</translation>
    </message>
    <message>
        <source>On hold: %1</source>
        <translation>En espera: %1</translation>
    </message>
</context>
<context>
    <name>ring::RowsDialog</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Cómo se supo</translation>
    </message>
    <message>
        <source>&amp;Open the conversation</source>
        <translation>&amp;Abrir la conversación</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>&amp;Guardar como CSV…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Withheld number</source>
        <translation>Número oculto</translation>
    </message>
</context>
<context>
    <name>ring::RulesSection</name>
    <message>
        <source>Search the rules</source>
        <translation>Buscar en las reglas</translation>
    </message>
    <message>
        <source>Search: a state, a citation, a word (Ctrl+F)</source>
        <translation>Buscar: un estado, una cita, una palabra (Ctrl+F)</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Cita legal</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>No rule matches these words.</source>
        <translation>Ninguna regla coincide con estas palabras.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: where a rule applies, %2: what it demands</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigor</translation>
    </message>
    <message>
        <source>In force from %1</source>
        <translation>En vigor desde el %1</translation>
    </message>
    <message>
        <source>%1
%2, confidence %3
Rule %4, version %5</source>
        <extracomment>%1: citation, %2: &quot;In force from 2024-01-01&quot;, %3: how sure, %4: id, %5: version</extracomment>
        <translation>%1
%2, certeza %3
Regla %4, versión %5</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Guardar la regla</translation>
    </message>
    <message>
        <source>New house rule</source>
        <translation>Nueva regla propia</translation>
    </message>
    <message>
        <source>Hold to end the rule</source>
        <translation>Mantenga pulsado para terminar la regla</translation>
    </message>
    <message>
        <source>Reference for counsel, not legal advice. Rules that came with the program are only read; those of your house may tighten them, never loosen them.</source>
        <translation>Referencia para su abogado, no asesoría legal. Las reglas que vinieron con el programa solo se leen; las propias pueden hacerlas más estrictas, nunca más laxas.</translation>
    </message>
    <message>
        <source>House, %1</source>
        <translation>Propia, %1</translation>
    </message>
    <message>
        <source>A rule of your house: choose what it is about, read the sentence, and save.</source>
        <translation>Una regla propia: elija de qué trata, lea la frase y guarde.</translation>
    </message>
    <message>
        <source>Nothing was saved; look at the field with the remark.</source>
        <translation>No se guardó nada; mire el campo con la observación.</translation>
    </message>
    <message>
        <source>Saved. Every text from now on keeps it, once its first day has come.</source>
        <translation>Guardada. Cada mensaje la respeta desde que llegue su primer día.</translation>
    </message>
    <message>
        <source>Saved as a new version; old decisions keep the words they were made with.</source>
        <translation>Guardada como versión nueva; las decisiones anteriores conservan las palabras con que se tomaron.</translation>
    </message>
    <message>
        <source>The rule has ended. Saving it again brings it back as a new version.</source>
        <translation>La regla terminó. Si la guarda de nuevo, vuelve como versión nueva.</translation>
    </message>
</context>
<context>
    <name>ring::SaveCsv</name>
    <message>
        <source>%1 could not be written (%2); choose another place.</source>
        <extracomment>%1: a file, %2: why, from the operating system</extracomment>
        <translation>No se pudo escribir %1 (%2); elija otro lugar.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved to %1.</source>
        <extracomment>%n: rows without the headings, %1: a file</extracomment>
        <translation>
            <numerusform>Se guardó %n fila en %1.</numerusform>
            <numerusform>Se guardaron %n filas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Guardar como CSV</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
</context>
<context>
    <name>ring::Sentence</name>
    <message numerus="yes">
        <source>You missed %Ln call(s) this week</source>
        <translation>
            <numerusform>Esta semana perdió %Ln llamada</numerusform>
            <numerusform>Esta semana perdió %Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You missed %Ln call(s) last week</source>
        <translation>
            <numerusform>La semana pasada perdió %Ln llamada</numerusform>
            <numerusform>La semana pasada perdió %Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You missed %Ln call(s) in the last 4 weeks</source>
        <translation>
            <numerusform>En las últimas 4 semanas perdió %Ln llamada</numerusform>
            <numerusform>En las últimas 4 semanas perdió %Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You missed %Ln call(s) in the last 8 weeks</source>
        <translation>
            <numerusform>En las últimas 8 semanas perdió %Ln llamada</numerusform>
            <numerusform>En las últimas 8 semanas perdió %Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You missed %Ln call(s) in the last 52 weeks</source>
        <translation>
            <numerusform>En las últimas 52 semanas perdió %Ln llamada</numerusform>
            <numerusform>En las últimas 52 semanas perdió %Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You missed %Ln call(s) from %1</source>
        <extracomment>%1: two dates, &quot;Nov 2 – Nov 8&quot;</extracomment>
        <translation>
            <numerusform>Perdió %Ln llamada en %1</numerusform>
            <numerusform>Perdió %Ln llamadas en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1: &quot;You missed 47 calls last week&quot;, %2: name of a location or a group</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>No missed call is older than 24 hours yet.</source>
        <translation>Ninguna llamada perdida tiene todavía más de 24 horas.</translation>
    </message>
    <message>
        <source>Nobody went unanswered for more than 24 hours.</source>
        <translation>Nadie quedó sin atender más de 24 horas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) went unanswered for more than 24 hours (%1).</source>
        <extracomment>%1: percentage</extracomment>
        <translation>
            <numerusform>%Ln llamada quedó sin atender más de 24 horas (%1).</numerusform>
            <numerusform>%Ln llamadas quedaron sin atender más de 24 horas (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replied</source>
        <comment>callers</comment>
        <translation>
            <numerusform>%Ln respondió</numerusform>
            <numerusform>%Ln respondieron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booked</source>
        <comment>callers</comment>
        <translation>
            <numerusform>%Ln reservó</numerusform>
            <numerusform>%Ln reservaron</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 and %3.</source>
        <extracomment>%1: &quot;You missed 47 calls last week&quot;, %2: &quot;23 replied&quot;, %3: &quot;12 booked&quot;</extracomment>
        <translation>%1; %2 y %3.</translation>
    </message>
</context>
<context>
    <name>ring::ServerAway</name>
    <message>
        <source>Second Ring</source>
        <translation>Second Ring</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Probar ahora</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>The data is out of reach</source>
        <translation>No se llega a los datos</translation>
    </message>
    <message>
        <source>It is tried again by itself every few seconds. Nothing is lost meanwhile: callers are looked after by the engines that reach the server, and caught up with by the others.</source>
        <translation>Se reintenta solo cada pocos segundos. Entretanto no se pierde nada: de quienes llaman se ocupan los motores que llegan al servidor, y los demás se ponen al día después.</translation>
    </message>
</context>
<context>
    <name>ring::ServerPanel</name>
    <message>
        <source>A server for many desks</source>
        <translation>Un servidor para muchos puestos</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Hold to move the data there</source>
        <translation>Mantener para pasar los datos</translation>
    </message>
    <message>
        <source>The data moves. The console comes up again in a moment.</source>
        <translation>Se pasan los datos. La consola vuelve a abrirse en un momento.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation>&amp;Base de datos</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Hold to work with what is there</source>
        <translation>Mantener para trabajar con lo que hay</translation>
    </message>
    <message>
        <source>Hold to work on this machine&apos;s own data again</source>
        <translation>Mantener para volver a los datos de este equipo</translation>
    </message>
    <message>
        <source>The console ends and comes up again by itself, with the data of the server. Moving copies everything there and counts it; working with what is there leaves this machine&apos;s data as it is. The password goes to the keychain, or without one to a file only you may read.</source>
        <translation>La consola se cierra y vuelve a abrirse sola con los datos del servidor. Pasar los datos copia todo allí y lo cuenta; trabajar con lo que hay deja los datos de este equipo como están. La contraseña va al llavero o, si no lo hay, a un archivo que solo usted puede leer.</translation>
    </message>
    <message>
        <source>This machine has no data of its own: going back begins with an empty store. Colleagues go on with the server.</source>
        <translation>Este equipo no tiene datos propios: volver empieza con un almacén vacío. Los colegas siguen con el servidor.</translation>
    </message>
    <message>
        <source>This console comes up again in a moment, with the data of the server.</source>
        <translation>Esta consola vuelve a abrirse en un momento con los datos del servidor.</translation>
    </message>
    <message>
        <source>This console comes up again in a moment, with this machine&apos;s own data.</source>
        <translation>Esta consola vuelve a abrirse en un momento con los datos de este equipo.</translation>
    </message>
    <message>
        <source>This machine&apos;s own data was last worked on %1 (%2). Going back, the console ends and comes up again by itself. Who rang meanwhile is called back, not texted; connections that the server works with too are switched off here. Colleagues go on with the server.</source>
        <extracomment>%1: day and time, %2: a size</extracomment>
        <translation>Con los datos de este equipo se trabajó por última vez el %1 (%2). Al volver, la consola se cierra y vuelve a abrirse sola. A quienes llamaron entretanto se les devuelve la llamada, sin mensaje; las conexiones que también usa el servidor quedan apagadas aquí. Los colegas siguen con el servidor.</translation>
    </message>
</context>
<context>
    <name>ring::SetupFileDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open a setup file</source>
        <translation>Abrir un archivo de configuración</translation>
    </message>
    <message>
        <source>A setup file holds locations, lines, connections and wording in one document. Nothing is changed before you apply it.</source>
        <translation>Un archivo de configuración reúne sucursales, líneas, conexiones y redacciones en un documento. Nada cambia hasta que lo aplique.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Path of a setup file; Enter reads it</source>
        <translation>Ruta de un archivo de configuración; Intro lo lee</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>Qué está mal en el archivo</translation>
    </message>
    <message>
        <source>Choose a setup file</source>
        <translation>Elegir un archivo de configuración</translation>
    </message>
    <message>
        <source>Setup files (*.json);;All files (*)</source>
        <translation>Archivos de configuración (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Write the path of a file, or choose one.</source>
        <translation>Escriba la ruta de un archivo o elija uno.</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s): nothing can be applied before the file is mended.</source>
        <translation>
            <numerusform>%n error: nada se puede aplicar hasta corregir el archivo.</numerusform>
            <numerusform>%n errores: nada se puede aplicar hasta corregir el archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, of them new: %3</source>
        <extracomment>a line each: how many of a thing the file holds, and how many of them are new here</extracomment>
        <translation>%1: %2, de ellas nuevas: %3</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Sucursales</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Templates: %1</source>
        <translation>Plantillas: %1</translation>
    </message>
    <message>
        <source>Customers: %1</source>
        <translation>Clientes: %1</translation>
    </message>
    <message>
        <source>The file is in order. What is here already is brought up to date; what it does not name stays.</source>
        <translation>El archivo está en orden. Lo que ya existe se pone al día; lo que no nombra se queda igual.</translation>
    </message>
    <message numerus="yes">
        <source>The setup file is applied: %n location(s).</source>
        <translation>
            <numerusform>Se aplicó el archivo de configuración: %n sucursal.</numerusform>
            <numerusform>Se aplicó el archivo de configuración: %n sucursales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The setup file is applied. %n customer row(s) were left out:</source>
        <translation>
            <numerusform>Se aplicó el archivo de configuración. Se omitió %n fila de clientes:</numerusform>
            <numerusform>Se aplicó el archivo de configuración. Se omitieron %n filas de clientes:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::SetupSection</name>
    <message>
        <source>It is in place</source>
        <translation>Está hecho</translation>
    </message>
    <message>
        <source>It is not in place</source>
        <translation>No está hecho</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>What has to be in place</source>
        <translation>Qué tiene que estar hecho</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Set-up checks</source>
        <translation>Requisitos</translation>
    </message>
    <message>
        <source>Nothing to check: the rules ask nothing of these locations.</source>
        <translation>Nada que comprobar: las reglas no piden nada a estas sucursales.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Asked for in %1</source>
        <extracomment>%1: codes of states</extracomment>
        <translation>Se pide en %1</translation>
    </message>
    <message>
        <source>%1, says %2, %3</source>
        <extracomment>%1: &quot;In place&quot; or &quot;Not in place&quot;, %2: a person, %3: day and time</extracomment>
        <translation>%1, según %2, %3</translation>
    </message>
    <message>
        <source>If it is not: %1</source>
        <extracomment>%1: what happens</extracomment>
        <translation>Si no lo está: %1</translation>
    </message>
    <message>
        <source>Noted by %1: in place.</source>
        <extracomment>%1: name of the person who is signed in</extracomment>
        <translation>Anotado por %1: está hecho.</translation>
    </message>
    <message>
        <source>Noted by %1: not in place.</source>
        <translation>Anotado por %1: no está hecho.</translation>
    </message>
    <message>
        <source>Texts that need it stop now; the callers come to the board.</source>
        <translation>Los mensajes que lo necesitan se detienen ya; las llamadas pasan al tablero.</translation>
    </message>
</context>
<context>
    <name>ring::SetupWords</name>
    <message>
        <source>The voicemail greeting says that a missed caller may get a text from this number.</source>
        <translation>El saludo del buzón dice que quien llame sin respuesta puede recibir un mensaje de este número.</translation>
    </message>
    <message>
        <source>Without it a caller&apos;s number counts as merely captured: texts rest on weak ground and carriers may refuse the registration.</source>
        <translation>Sin eso, el número de quien llama cuenta como simplemente captado: los mensajes tienen poca base y los operadores pueden rechazar el registro.</translation>
    </message>
    <message>
        <source>The greeting says that messages are recorded and transcribed.</source>
        <translation>El saludo dice que los mensajes se graban y se transcriben.</translation>
    </message>
    <message>
        <source>Without it no text may quote or paraphrase what a caller said after the beep.</source>
        <translation>Sin eso, ningún mensaje puede citar ni resumir lo que alguien dijo después de la señal.</translation>
    </message>
    <message>
        <source>The sending number is registered (10DLC brand and campaign, or a verified toll-free number).</source>
        <translation>El número que envía está registrado (marca y campaña 10DLC, o un número gratuito verificado).</translation>
    </message>
    <message>
        <source>Carriers block every text from an unregistered number.</source>
        <translation>Los operadores bloquean todos los mensajes de un número sin registrar.</translation>
    </message>
    <message>
        <source>The greeting says before the beep that the message is recorded and transcribed.</source>
        <translation>El saludo dice antes de la señal que el mensaje se graba y se transcribe.</translation>
    </message>
    <message>
        <source>In states where every party has to agree, no text may take up what was said, and live calls may not be recorded.</source>
        <translation>En los estados donde todas las partes tienen que consentir, ningún mensaje puede retomar lo dicho y las llamadas no se pueden grabar.</translation>
    </message>
    <message>
        <source>For texts to Canada: the template with mailing address and unsubscribe is checked and consent is logged.</source>
        <translation>Para mensajes a Canadá: la plantilla con dirección postal y baja está revisada y el consentimiento se registra.</translation>
    </message>
    <message>
        <source>Callers from Canada get no text; they go to the call-back list.</source>
        <translation>Quienes llaman de Canadá no reciben mensaje; pasan a la lista de llamadas.</translation>
    </message>
    <message>
        <source>Agreements under HIPAA are signed with every provider that stores or carries texts.</source>
        <translation>Hay acuerdos HIPAA firmados con cada proveedor que guarda o transmite mensajes.</translation>
    </message>
    <message>
        <source>Health locations send nothing until the agreements are in place; callers go to the call-back list.</source>
        <translation>Las sucursales de salud no envían nada hasta que los acuerdos estén firmados; las llamadas pasan a la lista de llamadas.</translation>
    </message>
    <message>
        <source>For substance-use programmes: a qualified service organization agreement is signed and staff know 42 CFR Part 2.</source>
        <translation>Para programas de adicciones: hay un acuerdo de organización de servicios cualificada y el personal conoce 42 CFR Parte 2.</translation>
    </message>
    <message>
        <source>Texts from such a programme stay off: even the fact of contact is protected.</source>
        <translation>Los mensajes de un programa así quedan apagados: hasta el hecho del contacto está protegido.</translation>
    </message>
    <message>
        <source>A lawyer has checked the templates against the bar&apos;s advertising rules of the state.</source>
        <translation>Un abogado ha revisado las plantillas según las normas de publicidad del colegio del estado.</translation>
    </message>
    <message>
        <source>Texts may break advertising rules of the bar; only the plain fallback wording should be used.</source>
        <translation>Los mensajes pueden infringir las normas de publicidad del colegio; conviene usar solo el texto sencillo de reserva.</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Not in place</source>
        <translation>Sin hacer</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
</context>
<context>
    <name>ring::SignIn</name>
    <message>
        <source>Who sits here?</source>
        <translation>¿Quién está aquí?</translation>
    </message>
    <message>
        <source>Your name stands on what you claim, send and close, so that colleagues know.</source>
        <translation>Su nombre figura en lo que toma, envía y cierra, para que sus colegas lo sepan.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Identificarse como %1</translation>
    </message>
    <message>
        <source>Type your name, or pick one.</source>
        <translation>Escriba su nombre o elija uno.</translation>
    </message>
    <message>
        <source>Somebody else signs in</source>
        <translation>Entra otra persona</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>This console is locked</source>
        <translation>Esta consola está bloqueada</translation>
    </message>
    <message>
        <source>%1 locked it. Drafts and callers are as they were.</source>
        <translation>La bloqueó %1. Los borradores y las llamadas están como estaban.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <source>My business is on a server already</source>
        <translation>Mi empresa ya está en un servidor</translation>
    </message>
</context>
<context>
    <name>ring::SoundsDialog</name>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>An &amp;emergency</source>
        <translation>Una &amp;emergencia</translation>
    </message>
    <message>
        <source>A reply that says &amp;URGENT</source>
        <translation>Una respuesta que dice &amp;URGENT</translation>
    </message>
    <message>
        <source>A caller who &amp;needs a person</source>
        <translation>Alguien que &amp;necesita a una persona</translation>
    </message>
    <message>
        <source>A &amp;high-value caller</source>
        <translation>Un cliente de &amp;alto valor</translation>
    </message>
    <message>
        <source>Any &amp;reply</source>
        <translation>Cualquier &amp;respuesta</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>Probar: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What is heard at this console. Only your own locations are. An alarm nobody has acknowledged rings again every half minute.</source>
        <translation>Lo que se oye en esta consola. Solo sus propias sucursales. Una alarma que nadie ha confirmado suena otra vez cada medio minuto.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>Todas las sucursales</translation>
    </message>
    <message>
        <source>Half ticked: as for all locations.</source>
        <translation>A medias: como en todas las sucursales.</translation>
    </message>
</context>
<context>
    <name>ring::StatusLine</name>
    <message numerus="yes">
        <source>%1, %n text(s) waiting, oldest poll %2</source>
        <translation>
            <numerusform>%1, %n mensaje en espera, consulta más antigua %2</numerusform>
            <numerusform>%1, %n mensajes en espera, consulta más antigua %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Text-back median %1, p95 %2</source>
        <translation>Respuesta por mensaje: mediana %1, p95 %2</translation>
    </message>
    <message>
        <source>No text in the last 24 hours</source>
        <translation>Ningún mensaje en las últimas 24 horas</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) waiting</source>
        <translation>
            <numerusform>%n mensaje en espera</numerusform>
            <numerusform>%n mensajes en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>(slow)</source>
        <translation>(lento)</translation>
    </message>
    <message>
        <source>(very slow)</source>
        <translation>(muy lento)</translation>
    </message>
    <message>
        <source>%1: not reached yet</source>
        <translation>%1: aún sin contacto</translation>
    </message>
    <message>
        <source>(late)</source>
        <translation>(con retraso)</translation>
    </message>
    <message>
        <source>(failing)</source>
        <translation>(con fallo)</translation>
    </message>
</context>
<context>
    <name>ring::TemplateEditor</name>
    <message>
        <source>Location of the preview</source>
        <translation>Sucursal de la vista previa</translation>
    </message>
    <message>
        <source>Fields: {{caller_name}} {{business}} {{location}} {{booking_link}} {{callback_link}} {{direct_number}} {{hours}} {{signer}}. A part between {{#field}} and {{/field}} is left out when the field is empty.</source>
        <translation>Campos: {{caller_name}} {{business}} {{location}} {{booking_link}} {{callback_link}} {{direct_number}} {{hours}} {{signer}}. Lo que va entre {{#field}} y {{/field}} se omite cuando el campo está vacío.</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>How it reads &amp;at</source>
        <translation>Cómo se lee &amp;en</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: business, %2: location</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>%1, as delivered.</source>
        <translation>%1, de fábrica.</translation>
    </message>
    <message>
        <source>%1, published by %2 on %3.</source>
        <extracomment>%1: &quot;Version 3&quot;, %2: a person, %3: a date</extracomment>
        <translation>%1, publicada por %2 el %3.</translation>
    </message>
</context>
<context>
    <name>ring::TemplatesSection</name>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Oficio</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>No template matches. Choose other filters or clear the search.</source>
        <translation>Ninguna plantilla coincide. Elija otros filtros o borre la búsqueda.</translation>
    </message>
    <message>
        <source>Every trade</source>
        <translation>Todos los oficios</translation>
    </message>
    <message>
        <source>Every text</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>Todos los idiomas</translation>
    </message>
    <message>
        <source>%1, %2 only</source>
        <extracomment>%1: a trade, %2: key of a location</extracomment>
        <translation>%1, solo %2</translation>
    </message>
    <message>
        <source>%1, draft</source>
        <extracomment>%1: version of a template with changes that are not published</extracomment>
        <translation>%1, borrador</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Ready: publishing makes version %1.</source>
        <translation>Lista: al publicar será la versión %1.</translation>
    </message>
    <message>
        <source>This text cannot be published as it is.</source>
        <translation>Este texto no puede publicarse así.</translation>
    </message>
    <message numerus="yes">
        <source>This text cannot be published: %n check(s) fail.</source>
        <translation>
            <numerusform>Este texto no puede publicarse: falla %n comprobación.</numerusform>
            <numerusform>Este texto no puede publicarse: fallan %n comprobaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Published as version %1; the next text uses it.</source>
        <translation>Publicada como versión %1; el próximo mensaje ya la usa.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
</context>
<context>
    <name>ring::TextPreview</name>
    <message numerus="yes">
        <source>%1 of %2 characters, %n text(s)</source>
        <extracomment>%1, %2: numbers of characters</extracomment>
        <translation>
            <numerusform>%1 de %2 caracteres, %n mensaje</numerusform>
            <numerusform>%1 de %2 caracteres, %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>. “%1” makes every text hold only 70 characters.</source>
        <extracomment>%1: a single character</extracomment>
        <translation>. «%1» hace que en cada mensaje quepan solo 70 caracteres.</translation>
    </message>
    <message>
        <source>The text as the caller reads it</source>
        <translation>El mensaje como lo lee la persona</translation>
    </message>
</context>
<context>
    <name>ring::ThreadView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
</context>
<context>
    <name>ring::Tile</name>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>%1: name of a number, %2: its value, %3: &quot;3 more, better&quot;</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>nothing before to compare with</source>
        <translation>nada anterior con que comparar</translation>
    </message>
</context>
<context>
    <name>ring::TimeWords</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format of a day in another week</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <comment>date format of a heading</comment>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>date format of a month</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>%1 (%2 there)</source>
        <comment>a time here and at the location</comment>
        <translation>%1 (allí %2)</translation>
    </message>
</context>
<context>
    <name>ring::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ring::TrendChart</name>
    <message>
        <source>ddd d</source>
        <comment>weekday and day of the month</comment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>month and day</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>%1: days, %2: name of a number, %3: its value</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Over time: %1</source>
        <translation>A lo largo del tiempo: %1</translation>
    </message>
    <message>
        <source>Goal: stay below</source>
        <extracomment>above a dashed line in a chart</extracomment>
        <translation>Meta: quedar por debajo</translation>
    </message>
</context>
<context>
    <name>ring::WhyDialog</name>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Missed because</source>
        <translation>Se perdió porque</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Mensaje de voz</translation>
    </message>
    <message>
        <source>Text number</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>In the records</source>
        <translation>En los registros</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Matched by</source>
        <translation>Reconocido por</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>high value</source>
        <translation>alto valor</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>State of the caller, by evidence</source>
        <translation>Estado de la persona, según los indicios</translation>
    </message>
    <message>
        <source>Rules applied</source>
        <translation>Reglas aplicadas</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>superada</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) long</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Se envía</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué pasó después</translation>
    </message>
    <message>
        <source>A text was decided: %1.</source>
        <translation>Se decidió un mensaje: %1.</translation>
    </message>
    <message>
        <source>A call back was decided, not a text: %1.</source>
        <translation>Se decidió devolver la llamada, no un mensaje: %1.</translation>
    </message>
    <message>
        <source>No text: %1.</source>
        <translation>Sin mensaje: %1.</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>Todavía no se ha decidido nada.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Reading the trace…</source>
        <translation>Leyendo la explicación…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Copy everything as text</source>
        <translation>Copiar todo como texto</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>People on call</source>
        <translation>Personas de guardia</translation>
    </message>
</context>
<context>
    <name>ring::Words</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Interesado</translation>
    </message>
    <message>
        <source>New caller</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Nadie contestó</translation>
    </message>
    <message>
        <source>The caller hung up</source>
        <translation>Colgó antes</translation>
    </message>
    <message>
        <source>The line was busy</source>
        <translation>La línea estaba ocupada</translation>
    </message>
    <message>
        <source>Left a voicemail</source>
        <translation>Dejó un mensaje de voz</translation>
    </message>
    <message>
        <source>The call was rejected</source>
        <translation>La llamada fue rechazada</translation>
    </message>
    <message>
        <source>missed call</source>
        <translation>llamada perdida</translation>
    </message>
    <message>
        <source>nobody called back in time</source>
        <translation>nadie devolvió la llamada a tiempo</translation>
    </message>
    <message>
        <source>no answer to the first text</source>
        <translation>sin respuesta al primer mensaje</translation>
    </message>
    <message>
        <source>held until texts are allowed</source>
        <translation>retenido hasta que se permitan mensajes</translation>
    </message>
    <message>
        <source>waiting for the voicemail transcript</source>
        <translation>en espera de la transcripción</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>emergencia</translation>
    </message>
    <message>
        <source>high value</source>
        <translation>alto valor</translation>
    </message>
    <message>
        <source>too late for a text</source>
        <translation>demasiado tarde para un mensaje</translation>
    </message>
    <message>
        <source>opted out of texts</source>
        <translation>pidió no recibir mensajes</translation>
    </message>
    <message>
        <source>a colleague is talking with the caller</source>
        <translation>un colega está hablando con la persona</translation>
    </message>
    <message>
        <source>landline</source>
        <translation>teléfono fijo</translation>
    </message>
    <message>
        <source>toll-free number</source>
        <translation>número gratuito</translation>
    </message>
    <message>
        <source>foreign number</source>
        <translation>número extranjero</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>número oculto</translation>
    </message>
    <message>
        <source>not a usable number</source>
        <translation>número no utilizable</translation>
    </message>
    <message>
        <source>suspected robocall</source>
        <translation>posible llamada automática</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>número equivocado</translation>
    </message>
    <message>
        <source>texts are paused at this location</source>
        <translation>los mensajes de esta sucursal están en pausa</translation>
    </message>
    <message>
        <source>no text fits the rules</source>
        <translation>ningún mensaje cumple las reglas</translation>
    </message>
    <message>
        <source>a rule forbids it</source>
        <translation>una regla lo prohíbe</translation>
    </message>
    <message>
        <source>the limit of texts is reached</source>
        <translation>se alcanzó el límite de mensajes</translation>
    </message>
    <message>
        <source>the call was answered</source>
        <translation>la llamada fue atendida</translation>
    </message>
    <message>
        <source>already texted within 24 hours</source>
        <translation>ya se le escribió en las últimas 24 horas</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservó</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Llamada devuelta</translation>
    </message>
    <message>
        <source>No response</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>found: we called</source>
        <translation>visto: llamamos</translation>
    </message>
    <message>
        <source>found: rang again</source>
        <translation>visto: volvió a llamar</translation>
    </message>
    <message>
        <source>found: booking</source>
        <translation>visto: reserva</translation>
    </message>
    <message>
        <source>found: time is up</source>
        <translation>visto: venció el plazo</translation>
    </message>
    <message>
        <source>set by staff</source>
        <translation>puesto por el personal</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Urgent reply</source>
        <translation>Respuesta urgente</translation>
    </message>
    <message>
        <source>High value</source>
        <translation>Alto valor</translation>
    </message>
    <message>
        <source>24 h without booking</source>
        <translation>24 h sin reserva</translation>
    </message>
    <message>
        <source>Not texted</source>
        <translation>Sin mensaje</translation>
    </message>
    <message>
        <source>Raised by staff</source>
        <translation>Avisado por el personal</translation>
    </message>
    <message>
        <source>The voicemail or text sounds like an emergency. Call now.</source>
        <translation>El mensaje suena a emergencia. Llame ya.</translation>
    </message>
    <message>
        <source>The caller wrote URGENT and was promised an answer within 5 minutes.</source>
        <translation>Escribió URGENT y se le prometió respuesta en 5 minutos.</translation>
    </message>
    <message>
        <source>A high-value customer was missed and waits for a call, not a text.</source>
        <translation>No se atendió a un cliente de alto valor; espera una llamada, no un mensaje.</translation>
    </message>
    <message>
        <source>A day has passed without a booking or a call back.</source>
        <translation>Ha pasado un día sin reserva ni llamada.</translation>
    </message>
    <message>
        <source>No text could be sent (%1). Somebody has to call.</source>
        <translation>No se pudo enviar ningún mensaje (%1). Alguien tiene que llamar.</translation>
    </message>
    <message>
        <source>A colleague asked for help with this caller.</source>
        <translation>Un colega pidió ayuda con esta persona.</translation>
    </message>
    <message>
        <source>First text</source>
        <translation>Primer mensaje</translation>
    </message>
    <message>
        <source>Follow-up 1</source>
        <translation>Seguimiento 1</translation>
    </message>
    <message>
        <source>Follow-up 2</source>
        <translation>Seguimiento 2</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Opt-out confirmed</source>
        <translation>Baja confirmada</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Mensaje de ayuda</translation>
    </message>
    <message>
        <source>Urgent: promised a call</source>
        <translation>Urgente: se prometió llamar</translation>
    </message>
    <message>
        <source>Wants a call</source>
        <translation>Quiere una llamada</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Pidió no recibir mensajes</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>The caller opted out of texts. A call is still allowed.</source>
        <translation>Esta persona pidió no recibir mensajes. Sí se le puede llamar.</translation>
    </message>
    <message>
        <source>Claim this caller first (C).</source>
        <translation>Hágase cargo primero de esta persona (C).</translation>
    </message>
    <message>
        <source>%1 has this caller. Press C twice to take over.</source>
        <translation>%1 se ocupa de esta persona. Pulse C dos veces para relevarle.</translation>
    </message>
    <message>
        <source>The number was withheld, so there is nowhere to send a text.</source>
        <translation>El número es privado: no hay adónde enviar un mensaje.</translation>
    </message>
    <message>
        <source>A landline cannot receive texts. Call instead (T).</source>
        <translation>Un teléfono fijo no recibe mensajes. Llame (T).</translation>
    </message>
    <message>
        <source>No texting connection is set up for this location. See Admin.</source>
        <translation>Esta sucursal no tiene conexión de mensajes. Véase Administración.</translation>
    </message>
    <message>
        <source>Texts are not allowed at this hour where the caller lives.</source>
        <translation>A esta hora no se permiten mensajes donde vive esta persona.</translation>
    </message>
    <message>
        <source>Texts are paused at this location.</source>
        <translation>Los mensajes de esta sucursal están en pausa.</translation>
    </message>
    <message>
        <source>A text cannot be sent now (%1).</source>
        <translation>Ahora no se puede enviar un mensaje (%1).</translation>
    </message>
    <message>
        <source>Phone system</source>
        <translation>Centralita</translation>
    </message>
    <message>
        <source>Texting</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Booking calendar</source>
        <translation>Calendario de reservas</translation>
    </message>
    <message>
        <source>The call was missed</source>
        <translation>La llamada se perdió</translation>
    </message>
    <message>
        <source>The caller&apos;s number is known</source>
        <translation>Se conoce el número</translation>
    </message>
    <message>
        <source>It is an ordinary number</source>
        <translation>Es un número corriente</translation>
    </message>
    <message>
        <source>It is not a toll-free number</source>
        <translation>No es un número gratuito</translation>
    </message>
    <message>
        <source>It is a domestic number</source>
        <translation>Es un número nacional</translation>
    </message>
    <message>
        <source>It can receive texts</source>
        <translation>Puede recibir mensajes</translation>
    </message>
    <message>
        <source>It does not look like a robocall</source>
        <translation>No parece una llamada automática</translation>
    </message>
    <message>
        <source>It was not a wrong number</source>
        <translation>No fue un número equivocado</translation>
    </message>
    <message>
        <source>Texts are not paused at the location</source>
        <translation>Los mensajes de la sucursal no están en pausa</translation>
    </message>
    <message>
        <source>The caller has not opted out</source>
        <translation>No ha pedido la baja</translation>
    </message>
    <message>
        <source>No other text within 24 hours</source>
        <translation>Ningún otro mensaje en 24 horas</translation>
    </message>
    <message>
        <source>The caller did not ring before data was restored</source>
        <translation>No llamó antes de restaurar los datos</translation>
    </message>
    <message>
        <source>No colleague is in a conversation</source>
        <translation>Ningún colega está conversando</translation>
    </message>
    <message>
        <source>The call was recent enough</source>
        <translation>La llamada era bastante reciente</translation>
    </message>
    <message>
        <source>Wording: %1</source>
        <translation>Redacción: %1</translation>
    </message>
    <message>
        <source>Customer record</source>
        <translation>Ficha del cliente</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>Prefijo</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>A text is on its way</source>
        <translation>Mensaje en camino</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En espera de respuesta</translation>
    </message>
    <message>
        <source>In conversation</source>
        <translation>En conversación</translation>
    </message>
    <message>
        <source>Waiting for a call</source>
        <translation>En espera de una llamada</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada que hacer</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>finding out whether it is a mobile</source>
        <translation>se averigua si es un móvil</translation>
    </message>
    <message>
        <source>this line cannot send texts</source>
        <translation>esta línea no puede enviar mensajes</translation>
    </message>
    <message>
        <source>the call was not missed</source>
        <translation>no fue una llamada perdida</translation>
    </message>
    <message>
        <source>found: wants no texts</source>
        <translation>visto: no quiere mensajes</translation>
    </message>
    <message>
        <source>found: called anew</source>
        <translation>visto: llamó de nuevo</translation>
    </message>
    <message>
        <source>was not missed</source>
        <translation>no fue perdida</translation>
    </message>
    <message>
        <source>Texts are on again</source>
        <translation>Vuelve a recibir mensajes</translation>
    </message>
    <message>
        <source>Wants texts again</source>
        <translation>Quiere mensajes otra vez</translation>
    </message>
    <message>
        <source>Asks for help</source>
        <translation>Pide ayuda</translation>
    </message>
    <message>
        <source>Wants a visit</source>
        <translation>Quiere una cita</translation>
    </message>
    <message>
        <source>Picks a time</source>
        <translation>Elige hora</translation>
    </message>
    <message>
        <source>Asks something</source>
        <translation>Hace una pregunta</translation>
    </message>
    <message>
        <source>Gives details</source>
        <translation>Da detalles</translation>
    </message>
    <message>
        <source>Says yes</source>
        <translation>Dice que sí</translation>
    </message>
    <message>
        <source>Says no</source>
        <translation>Dice que no</translation>
    </message>
    <message>
        <source>Found somebody else</source>
        <translation>Encontró a otro</translation>
    </message>
    <message>
        <source>Is rude</source>
        <translation>Es grosero</translation>
    </message>
    <message>
        <source>Says thanks</source>
        <translation>Da las gracias</translation>
    </message>
    <message>
        <source>Automatic reply</source>
        <translation>Respuesta automática</translation>
    </message>
    <message>
        <source>Please read</source>
        <translation>Léalo, por favor</translation>
    </message>
    <message>
        <source>The line can send texts</source>
        <translation>La línea puede enviar mensajes</translation>
    </message>
    <message>
        <source>No rule forbids a text</source>
        <translation>Ninguna regla prohíbe un mensaje</translation>
    </message>
    <message>
        <source>What the call stands for as consent is enough</source>
        <translation>Lo que la llamada vale como consentimiento basta</translation>
    </message>
    <message>
        <source>The limit of texts is not reached</source>
        <translation>No se ha alcanzado el límite de mensajes</translation>
    </message>
    <message>
        <source>There is a text that fits the rules</source>
        <translation>Hay un mensaje que cumple las reglas</translation>
    </message>
    <message>
        <source>The text sells nothing</source>
        <translation>El mensaje no vende nada</translation>
    </message>
    <message>
        <source>Texts are allowed at this hour</source>
        <translation>A esta hora se permiten mensajes</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>May mention it on a condition</source>
        <translation>Puede mencionarse con una condición</translation>
    </message>
    <message>
        <source>Check a do-not-call list</source>
        <translation>Consultar una lista de exclusión</translation>
    </message>
    <message>
        <source>Counts as another kind of text</source>
        <translation>Cuenta como otro tipo de mensaje</translation>
    </message>
    <message>
        <source>Confirm an opt-out</source>
        <translation>Confirmar la baja</translation>
    </message>
    <message>
        <source>No sales during an emergency</source>
        <translation>Sin ventas durante una emergencia</translation>
    </message>
    <message>
        <source>Not on certain days</source>
        <translation>No en ciertos días</translation>
    </message>
    <message>
        <source>Forbidden wording</source>
        <translation>Palabras prohibidas</translation>
    </message>
    <message>
        <source>Must not mention</source>
        <translation>No debe mencionar</translation>
    </message>
    <message>
        <source>Only reviewed translations</source>
        <translation>Solo traducciones revisadas</translation>
    </message>
    <message>
        <source>Hold until later</source>
        <translation>Retener hasta más tarde</translation>
    </message>
    <message>
        <source>Obey STOP, START and HELP</source>
        <translation>Obedecer STOP, START y HELP</translation>
    </message>
    <message>
        <source>Limit of texts</source>
        <translation>Límite de mensajes</translation>
    </message>
    <message>
        <source>Say as little as possible</source>
        <translation>Decir lo menos posible</translation>
    </message>
    <message>
        <source>Use the neutral name</source>
        <translation>Usar el nombre neutro</translation>
    </message>
    <message>
        <source>Hours for texts</source>
        <translation>Horario de mensajes</translation>
    </message>
    <message>
        <source>Answer in time</source>
        <translation>Responder a tiempo</translation>
    </message>
    <message>
        <source>Needs a contract</source>
        <translation>Requiere un contrato</translation>
    </message>
    <message>
        <source>Notice during the call</source>
        <translation>Aviso durante la llamada</translation>
    </message>
    <message>
        <source>Needs consent</source>
        <translation>Requiere consentimiento</translation>
    </message>
    <message>
        <source>Answer HELP</source>
        <translation>Responder a HELP</translation>
    </message>
    <message>
        <source>Say who is writing</source>
        <translation>Decir quién escribe</translation>
    </message>
    <message>
        <source>Use the caller&apos;s language</source>
        <translation>Usar el idioma de la persona</translation>
    </message>
    <message>
        <source>Say how to stop the texts</source>
        <translation>Decir cómo dejar de recibir mensajes</translation>
    </message>
    <message>
        <source>Needs a certain sentence</source>
        <translation>Requiere una frase determinada</translation>
    </message>
    <message>
        <source>Whose law counts</source>
        <translation>Qué ley se aplica</translation>
    </message>
    <message>
        <source>Keep a record</source>
        <translation>Guardar constancia</translation>
    </message>
    <message>
        <source>Do not text</source>
        <translation>No enviar mensajes</translation>
    </message>
    <message>
        <source>Wants a call soon</source>
        <translation>Quiere una llamada pronto</translation>
    </message>
    <message>
        <source>Ordinary request</source>
        <translation>Petición habitual</translation>
    </message>
    <message>
        <source>Robocall or selling</source>
        <translation>Llamada automática o ventas</translation>
    </message>
    <message>
        <source>Nothing was said</source>
        <translation>No dijo nada</translation>
    </message>
    <message>
        <source>Same number</source>
        <translation>Mismo número</translation>
    </message>
    <message>
        <source>No record has this number</source>
        <translation>Ningún registro tiene este número</translation>
    </message>
</context>
</TS>
