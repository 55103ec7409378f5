using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace VRLab.StreamGenerator;

/// <summary>
/// Gives every struct marked [MessagePackObject] a serializer without reflection, and every one marked [StreamRecord]
/// its place in the session stream.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class StreamSerializerGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ObjectModel> objects = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.ObjectAttribute,
            static (node, _) => node is TypeDeclarationSyntax,
            static (found, _) => ModelReader.Read((INamedTypeSymbol)found.TargetSymbol, (TypeDeclarationSyntax)found.TargetNode));
        context.RegisterSourceOutput(objects, static (output, model) => Emit(output, model));

        IncrementalValuesProvider<Problem?> orphans = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.RecordAttribute,
            static (node, _) => node is TypeDeclarationSyntax,
            static (found, _) => ProblemOfOrphan(found.TargetSymbol));
        context.RegisterSourceOutput(orphans, static (output, problem) => Report(output, problem));
    }

    private static void Emit(SourceProductionContext output, ObjectModel model)
    {
        foreach (Problem problem in model.Problems)
        {
            Report(output, problem);
        }

        if (model.Problems.Count == 0)
        {
            string prefix = model.Namespace.Length > 0 ? model.Namespace + "." : string.Empty;
            output.AddSource($"{prefix}{model.Name}.gen.cs", SerializerWriter.Write(model));
        }
    }

    private static Problem? ProblemOfOrphan(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == KnownNames.ObjectAttribute)
            {
                return null;
            }
        }

        return Problem.At(symbol, Diagnostics.WithoutObject, symbol.Name);
    }

    private static void Report(SourceProductionContext output, Problem? problem)
    {
        if (problem is not null)
        {
            output.ReportDiagnostic(problem.ToDiagnostic());
        }
    }
}
