using System.Xml.Linq;

namespace VRLab.Architecture.Tests;

/// <summary>Every project stands under the settings of the root: one place for the language, the warnings and the versions.</summary>
public sealed class SharedSettingsTests
{
    /// <summary>What a project file may not set for itself.</summary>
    private static readonly string[] SetByTheRoot =
        ["LangVersion", "Nullable", "TreatWarningsAsErrors", "WarningsAsErrors", "WarningsNotAsErrors", "AnalysisLevel", "AnalysisMode", "Deterministic", "ManagePackageVersionsCentrally", "RunAnalyzers"];

    /// <summary>Rooms whose results decide a state or a score.</summary>
    private static readonly string[] DecidingRooms =
        ["Engine/Core", "Engine/Physics", "Engine/Runtime", "Networking/Stream", "Networking/Session", "Scenarios/Model", "Scenarios/Assessment", "Scenarios/Checking", "Scenarios/Conformance", "Scenarios/VirtualLearner"];

    /// <summary>Rooms that talk to native code or are kernels.</summary>
    private static readonly string[] UnsafeRooms =
        ["Engine/Bindings/", "Engine/Gpu/", "Engine/Rendering/", "Engine/Physics/", "Engine/Xr/", "Engine/Audio/", "Tools/BindingsGenerator/", "tests/"];

    public static IEnumerable<string> Projects => Repository.Projects;

    [TestCaseSource(nameof(Projects))]
    public void SetsNothingThatTheRootSets(string project) =>
        Assert.That(Load(project).Descendants().Select(e => e.Name.LocalName).Intersect(SetByTheRoot), Is.Empty);

    [TestCaseSource(nameof(Projects))]
    public void LeavesVersionsToTheRoot(string project) =>
        Assert.That(Load(project).Descendants("PackageReference").Where(p => p.Attribute("Version") is not null || p.Attribute("VersionOverride") is not null), Is.Empty);

    [Test]
    public void TheRootIsStrict()
    {
        string root = Repository.Read("Directory.Build.props");
        Assert.That(root, Does.Contain("<Nullable>enable</Nullable>").And.Contain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>").And.Contain("BannedApiAnalyzers"));
        Assert.That(Repository.Files.Count(f => Path.GetFileName(f) is "Directory.Build.props" or "Directory.Packages.props"), Is.EqualTo(2), "a second file would hide that of the root");
    }

    [Test]
    public void WhatDecidesAStateUsesDeterministicFunctions()
    {
        string[] marked = [.. Repository.Projects.Where(p => Repository.Read(p).Contains("<DecidesState>true</DecidesState>", StringComparison.Ordinal)).Select(p => Path.GetDirectoryName(p)!.Replace('\\', '/'))];
        Assert.That(marked, Is.SupersetOf(DecidingRooms));
    }

    [Test]
    public void UnsafeCodeStaysInItsRooms()
    {
        IEnumerable<string> elsewhere = Repository.Files
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !UnsafeRooms.Any(r => f.StartsWith(r, StringComparison.Ordinal)))
            .Where(f => Repository.Read(f).Split('\n').Any(IsUnsafe));
        Assert.That(elsewhere, Is.Empty);
    }

    private static bool IsUnsafe(string line) =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && line.Split(' ', '\t').Contains("unsafe");

    private static XDocument Load(string project) => XDocument.Load(Path.Combine(Repository.Root, project));
}
