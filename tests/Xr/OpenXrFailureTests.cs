using VRLab.Core;
using VRLab.Xr.Tests.Scenes;

namespace VRLab.Xr.Tests;

/// <summary>What a person reads when there is no runtime, or a broken one.</summary>
[TestFixture]
internal sealed class OpenXrFailureTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeAFolder() => _folder = Directory.CreateTempSubdirectory("vrlab-test-").FullName;

    [TearDown]
    public void RemoveTheFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void AManifestThatIsMissingIsNamed()
    {
        string manifest = Path.Combine(_folder, "none.json");
        AssertProblem(SceneProcess.Run("open", ("XR_RUNTIME_JSON", manifest)), manifest);
    }

    [Test]
    public void AManifestThatIsNoJsonIsNamed()
    {
        string manifest = WriteManifest("not a manifest");
        AssertProblem(SceneProcess.Run("open", ("XR_RUNTIME_JSON", manifest)), manifest);
    }

    [Test]
    public void ALibraryThatIsMissingIsNamed()
    {
        string manifest = WriteManifest("""{"file_format_version":"1.0.0","runtime":{"library_path":"./libnone.so"}}""");
        AssertProblem(SceneProcess.Run("open", ("XR_RUNTIME_JSON", manifest)), Path.Combine(_folder, "libnone.so"));
    }

    [Test]
    public void ALibraryThatIsNoRuntimeIsNamed()
    {
        string manifest = WriteManifest("""{"file_format_version":"1.0.0","runtime":{"library_path":"libc.so.6"}}""");
        AssertProblem(SceneProcess.Run("open", ("XR_RUNTIME_JSON", manifest)), "libc.so.6");
    }

    private static void AssertProblem(SceneProcess scene, string named)
    {
        Assert.That(scene.ExitCode, Is.EqualTo((int)ExitCode.EnvironmentLacking), scene.Errors);
        Assert.That(scene["problem"], Does.Contain(named));
        Assert.That(scene["remedy"], Is.Not.Empty);
    }

    private string WriteManifest(string text)
    {
        string path = Path.Combine(_folder, "runtime.json");
        File.WriteAllText(path, text);
        return path;
    }
}
