using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("VRLab.Stream.Tests")]
