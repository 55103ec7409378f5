using VRLab.Xr.Diagnostics;
using VRLab.Xr.Tests.Scenes;

namespace VRLab.Xr.Tests;

[TestFixture]
internal sealed class MachineProbeTests
{
    [Test]
    public void AMachineThatWasSetUpLacksNothing()
    {
        IEnumerable<ProbeRow> missing = MachineProbe.Examine().Where(row => row.Outcome == ProbeOutcome.Missing);
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void EveryFindingThatIsNotGoodHasARemedyInBothLanguages()
    {
        foreach (ProbeRow row in MachineProbe.Examine())
        {
            Assert.That(row.What.Chinese, Is.Not.Empty);
            Assert.That(row.What.English, Is.Not.Empty);
            Assert.That(row.Remedy.Chinese.Length == 0, Is.EqualTo(row.Outcome == ProbeOutcome.Good), row.What.English);
            Assert.That(row.Remedy.English.Length == 0, Is.EqualTo(row.Outcome == ProbeOutcome.Good), row.What.English);
        }
    }

    [Test]
    public void AMachineWithoutGraphicsAndRuntimeSaysSo()
    {
        SceneProcess scene = SceneProcess.Run("probe", ("XR_RUNTIME_JSON", "/nonexistent/runtime.json"), ("VK_DRIVER_FILES", "/nonexistent/icd.json"), ("VK_ICD_FILENAMES", "/nonexistent/icd.json"));
        Assert.That(scene.ExitCode, Is.Zero, scene.Errors);
        Assert.That(scene["OpenXR runtime"], Does.StartWith("Missing"));
        Assert.That(scene["graphics (Vulkan 1.3)"], Does.StartWith("Missing").And.Contain("mesa-vulkan-drivers"));
    }
}
