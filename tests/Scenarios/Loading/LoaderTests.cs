using VRLab.Core;

namespace VRLab.Scenarios.Tests.Loading;

public sealed class LoaderTests
{
    [Test]
    public void The_hash_depends_on_content_and_not_on_line_ends()
    {
        using var folder = new ScenarioFolder();
        string before = ScenarioLoader.Load(folder.Folder).ContentHash;
        string path = Path.Combine(folder.Folder, "texts.yaml");
        File.WriteAllText(path, File.ReadAllText(path).ReplaceLineEndings("\r\n"));
        string otherLineEnds = ScenarioLoader.Load(folder.Folder).ContentHash;
        folder.Replace("texts.yaml", "Learner", "Trainee");

        Assert.That(before, Is.EqualTo(Playing.Library.PumpLockout.ContentHash).And.Matches("^[0-9a-f]{64}$"));
        Assert.That(otherLineEnds, Is.EqualTo(before));
        Assert.That(ScenarioLoader.Load(folder.Folder).ContentHash, Is.Not.EqualTo(before));
    }

    [TestCase("2.5 bar", Dimension.Pressure, 250000)]
    [TestCase("90 deg", Dimension.Angle, Math.PI / 2)]
    [TestCase("5 mm", Dimension.Length, 0.005)]
    [TestCase("40 Nm", Dimension.Torque, 40)]
    [TestCase("-1.5e1 kPa", Dimension.Pressure, -15000)]
    [TestCase("20 degC", Dimension.Temperature, 293.15)]
    [TestCase("36 m3/h", Dimension.Flow, 0.01)]
    [TestCase("60 rpm", Dimension.AngularSpeed, 2 * Math.PI)]
    [TestCase("50 %", Dimension.None, 0.5)]
    [TestCase("2min", Dimension.Time, 120)]
    public void Units_become_SI(string text, Dimension dimension, double expected)
    {
        Assert.That(UnitTable.TryParse(text, dimension, out double value, out _), Is.True);
        Assert.That(value, Is.EqualTo(expected).Within(1e-12).Percent);
    }

    [TestCase("")]
    [TestCase("bar")]
    [TestCase("1 2 bar")]
    [TestCase("1e999 bar")]
    [TestCase("NaN bar")]
    public void What_is_no_pressure_is_refused(string text) =>
        Assert.That(UnitTable.TryParse(text, Dimension.Pressure, out _, out _), Is.False);

    [TestCase("kitten", "sitting", 3)]
    [TestCase("", "abc", 3)]
    [TestCase("valve", "valve", 0)]
    public void Edit_distance_counts_changes(string a, string b, int expected) =>
        Assert.That(Known.EditDistance(a, b), Is.EqualTo(expected));
}
