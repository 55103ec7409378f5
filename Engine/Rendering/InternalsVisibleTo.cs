using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("VRLab.Rendering.Tests")]
