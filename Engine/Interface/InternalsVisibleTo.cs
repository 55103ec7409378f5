using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("VRLab.Interface.Tests")]
