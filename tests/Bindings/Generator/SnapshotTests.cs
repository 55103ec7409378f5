using VRLab.BindingsGenerator;
using VRLab.BindingsGenerator.Writing;

namespace VRLab.Bindings.Tests.Generator;

/// <summary>The committed files are what the generator writes from the headers of Debian 12; with others the test does not apply.</summary>
public sealed class SnapshotTests
{
    private const string VulkanHeaderVersion = "VK_HEADER_VERSION</name> 239";
    private const string OpenXrVersion = "XR_CURRENT_API_VERSION XR_MAKE_VERSION(1, 0, 20)";

    [Test]
    public void CommittedVulkanFilesAreWhatTheGeneratorWrites()
    {
        RequireVersion(GeneratorInputs.VulkanRegistry, VulkanHeaderVersion);
        Compare("Vulkan", VRLab.BindingsGenerator.Generator.Vulkan(GeneratorInputs.VulkanRegistry));
    }

    [Test]
    public void CommittedOpenXrFilesAreWhatTheGeneratorWrites()
    {
        RequireVersion(Path.Combine(GeneratorInputs.OpenXrHeaders, "openxr.h"), OpenXrVersion);
        Compare("OpenXr", VRLab.BindingsGenerator.Generator.OpenXr(GeneratorInputs.OpenXrHeaders));
    }

    private static void RequireVersion(string path, string version)
    {
        if (!File.Exists(path) || !File.ReadAllText(path).Contains(version, StringComparison.Ordinal))
        {
            Assert.Ignore($"{path} is not the version that the committed files were written from ({version}).");
        }
    }

    private static void Compare(string folder, IReadOnlyList<GeneratedFile> files)
    {
        string committed = Path.Combine(RepositoryRoot(), "Engine", "Bindings", folder);
        Assert.That(
            Directory.EnumerateFiles(committed, "*.gen.cs").Select(Path.GetFileName),
            Is.EquivalentTo(files.Select(file => file.Name)),
            "Run: dotnet run --project Tools/BindingsGenerator");
        foreach (GeneratedFile file in files)
        {
            Assert.That(File.ReadAllText(Path.Combine(committed, file.Name)), Is.EqualTo(file.Text), $"{file.Name}: run dotnet run --project Tools/BindingsGenerator");
        }
    }

    private static string RepositoryRoot()
    {
        string folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "VRLab.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("VRLab.sln is above no folder of the tests.");
        }

        return folder;
    }
}
