using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VRLab.Core.MessagePack;
using VRLab.StreamGenerator;

namespace VRLab.Stream.Tests.Generator;

/// <summary>What an author of records gets wrong is told at compile time, at the place, with what to do.</summary>
public sealed class GeneratorTests
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Numerics.Vectors.dll" or "System.Private.Numerics.dll")
            .Select(p => MetadataReference.CreateFromFile(p)),
        MetadataReference.CreateFromFile(typeof(MessagePackObjectAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(RecordKind).Assembly.Location),
    ];

    [TestCase("[MessagePackObject] public partial record struct R([property: Key(0)] int A, [property: Key(0)] int B);", "VRS001", "Key 0 of 'R'")]
    [TestCase("[MessagePackObject] public partial record struct R([property: Key(0)] int A, [property: Key(2)] int B);", "VRS002", "key 1")]
    [TestCase("[MessagePackObject] public partial record struct R([property: Key(1)] int A);", "VRS002", "key 0")]
    [TestCase("[MessagePackObject] public partial record struct R([property: Key(0)] System.Action A);", "VRS003", "'System.Action'")]
    [TestCase("[MessagePackObject] public partial record struct R([property: Key(0)] decimal[] A);", "VRS003", "'decimal[]'")]
    [TestCase("[MessagePackObject] public record struct R([property: Key(0)] int A);", "VRS004", "'R' must be a partial struct")]
    [TestCase("public static class C { [MessagePackObject] public partial record struct R([property: Key(0)] int A); }", "VRS004", "'R'")]
    [TestCase("[MessagePackObject] public partial struct R { [Key(0)] public int A { get; } }", "VRS005", "'A' needs an init or set accessor")]
    [TestCase("[MessagePackObject] public partial struct R { [Key(0)] public readonly int A; }", "VRS005", "'A'")]
    [TestCase("[StreamRecord(RecordKind.Spoken)] public partial record struct R([property: Key(0)] int A);", "VRS006", "'R' is marked [StreamRecord]")]
    public void AMistakeIsToldWhereItIs(string source, string id, string expected)
    {
        Diagnostic[] found = [.. Generate(source, out _).Where(d => d.Id.StartsWith("VRS", StringComparison.Ordinal))];
        Assert.That(found.Select(d => d.Id), Is.EqualTo(new[] { id }));
        Assert.That(found[0].GetMessage(), Does.Contain(expected));
        Assert.That(found[0].Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(found[0].Location.GetLineSpan().Path, Is.EqualTo("Records.cs"));
    }

    [TestCase("[MessagePackObject] public partial record struct R([property: Key(0)] int? A, [property: Key(1)] string? B, [property: Key(2)] byte[] C);")]
    [TestCase("[MessagePackObject] public readonly partial record struct R([property: Key(1)] Pose[] A, [property: Key(0)] ObjectId[] B);")]
    [TestCase("[MessagePackObject] public partial struct R { [Key(0)] public System.Numerics.Quaternion A; [Key(1)] public Hand B { get; set; } }")]
    [TestCase("[MessagePackObject] public partial record struct R([property: Key(0)] Inner A, [property: Key(1)] Inner[] B); [MessagePackObject] public partial record struct Inner([property: Key(0)] ulong A);")]
    [TestCase("[StreamRecord(RecordKind.Spoken), MessagePackObject] public partial record struct R([property: Key(0)] ParticipantId? A);")]
    [TestCase("[MessagePackObject] public partial record struct Empty();")]
    public void WhatItWritesCompiles(string source)
    {
        Assert.That(Generate(source, out Compilation compiled), Is.Empty);
        Assert.That(compiled.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()), Is.Empty);
    }

    [Test]
    public void AnUnrelatedChangeWritesNothingAnew()
    {
        CSharpCompilation compilation = Compile("[MessagePackObject] public partial record struct R([property: Key(0)] int A);");
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new StreamSerializerGenerator().AsSourceGenerator()], driverOptions: options);
        driver = driver.RunGenerators(compilation);
        driver = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("public class Unrelated;")));
        IEnumerable<IncrementalStepRunReason> reasons = driver.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason);
        Assert.That(reasons, Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    private static Diagnostic[] Generate(string source, out Compilation compiled)
    {
        CSharpGeneratorDriver.Create(new StreamSerializerGenerator())
            .RunGeneratorsAndUpdateCompilation(Compile(source), out compiled, out System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics);
        return [.. diagnostics];
    }

    private static CSharpCompilation Compile(string source)
    {
        string text = $"#nullable enable\nusing VRLab.Core;\nusing VRLab.Core.MessagePack;\nusing VRLab.Stream;\nnamespace Sample;\n{source}\n";
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp13), "Records.cs");
        return CSharpCompilation.Create("Sample", [tree], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
