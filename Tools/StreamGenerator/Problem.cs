using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace VRLab.StreamGenerator;

/// <summary>A diagnostic in a form that compares by value.</summary>
internal sealed record Problem(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, string First, string Second)
{
    public static Problem At(ISymbol symbol, DiagnosticDescriptor descriptor, string first, string second = "")
    {
        Location location = symbol.Locations.Length > 0 ? symbol.Locations[0] : Location.None;
        FileLinePositionSpan lines = location.GetLineSpan();
        return new Problem(descriptor, lines.Path ?? string.Empty, location.SourceSpan, lines.Span, first, second);
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), First, Second);
}
