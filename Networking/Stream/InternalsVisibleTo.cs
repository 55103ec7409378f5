using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("VRLab.Stream.Tests")]
[assembly: InternalsVisibleTo("VRLab.Session.Tests")]
