using VRLab.Core;
using VRLab.Stream.Sealing;
using VRLab.Stream.Tests.Builders;

namespace VRLab.Stream.Tests.Sealing;

public sealed class SealTests
{
    private static readonly byte[] Whole = TestRecordings.BytesOf(400);
    private TemporaryFolder _folder = null!;
    private SealKey _key = null!;

    private string File => _folder.RecordingPath;

    [SetUp]
    public void SealOne()
    {
        _folder = new TemporaryFolder();
        _key = SealKey.Create(Path.Combine(_folder.Path, "key.pem"));
        System.IO.File.WriteAllBytes(File, Whole);
        Sealer.Seal(File, _key, TimeProvider.System);
    }

    [TearDown]
    public void Remove()
    {
        _key.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void What_was_not_touched_is_valid_and_its_bytes_are_as_before()
    {
        SealVerdict verdict = SealVerifier.Verify(File, expectedPublicKey: _key.PublicKey);
        Assert.That((verdict.IsValid, verdict.Findings.Count, verdict.BlockCount), Is.EqualTo((true, 0, verdict.BlockCount)));
        Assert.That(verdict.BlockCount, Is.GreaterThan(5));
        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(Whole));
    }

    [Test]
    public void Every_changed_byte_is_found_in_its_block()
    {
        var random = new DeterministicRandom(5);
        for (int i = 0; i < Whole.Length; i += 200 + random.NextInt32(400))
        {
            byte[] changed = [.. Whole];
            changed[i] ^= (byte)(1 + random.NextInt32(255));
            SealFinding finding = Only(changed);
            Assert.That(finding.Kind, Is.EqualTo(SealFindingKind.Altered), $"byte {i}");
            Assert.That(finding.FirstBlock, Is.EqualTo(finding.LastBlock));
            Assert.That(finding.Offset, Is.LessThanOrEqualTo(i));
            Assert.That(finding.FromSeconds is not { } from || (from >= 0 && from < 400 / 90.0), $"byte {i}");
        }
    }

    [Test]
    public void A_change_is_told_with_block_byte_and_second()
    {
        byte[] changed = [.. Whole];
        changed[^200] ^= 1;
        SealFinding finding = Only(changed);
        Assert.That(finding.Text.English, Does.Match(@"^The content was altered in block \d+ \(from byte \d+, session second [\d.]+–[\d.]+\)\.$"));
        Assert.That(finding.FromSeconds, Is.InRange(3.5, 4.5));
    }

    [Test]
    public void What_was_cut_added_put_in_or_taken_out_is_told_apart()
    {
        Assert.That(Only(Whole[..^1000]).Kind, Is.EqualTo(SealFindingKind.Truncated));
        Assert.That(Only([.. Whole, 1, 2, 3]).Kind, Is.EqualTo(SealFindingKind.Extended));
        SealFinding putIn = Only([.. Whole[..5000], 7, 7, .. Whole[5000..]]);
        Assert.That((putIn.Kind, putIn.FirstBlock), Is.EqualTo((SealFindingKind.Altered, putIn.LastBlock)));
        Assert.That(putIn.Text.English, Does.Contain("2 bytes were put in"));
        Assert.That(Only([.. Whole[..5000], .. Whole[5020..]]).Text.English, Does.Contain("20 bytes were taken out"));
    }

    [Test]
    public void A_new_name_is_told_and_is_no_alteration()
    {
        string other = Path.Combine(_folder.Path, "copy.vrs");
        System.IO.File.Move(File, other);
        SealVerdict verdict = SealVerifier.Verify(other);
        Assert.That((verdict.IsValid, verdict.Findings.Single().Kind), Is.EqualTo((true, SealFindingKind.Renamed)));
    }

    [Test]
    public void Sealing_an_altered_file_anew_with_another_key_is_told()
    {
        using SealKey forger = SealKey.Create(Path.Combine(_folder.Path, "forger.pem"));
        System.IO.File.WriteAllBytes(File, [.. Whole, 0]);
        Sealer.Seal(File, forger, TimeProvider.System);
        Assert.That(SealVerifier.Verify(File).Fingerprint, Is.EqualTo(forger.Fingerprint).And.Not.EqualTo(_key.Fingerprint));
        SealVerdict verdict = SealVerifier.Verify(File, expectedPublicKey: _key.PublicKey);
        Assert.That((verdict.IsValid, verdict.Findings.Single().Kind), Is.EqualTo((false, SealFindingKind.OtherKey)));
    }

    [Test]
    public void A_seal_that_was_changed_itself_is_told()
    {
        string path = File + ".seal";
        string text = System.IO.File.ReadAllText(path);
        System.IO.File.WriteAllText(path, text.Replace($"\"bytes\": {Whole.Length}", $"\"bytes\": {Whole.Length + 1}", StringComparison.Ordinal));
        Assert.That(SealVerifier.Verify(File).Findings.Select(finding => finding.Kind), Does.Contain(SealFindingKind.SealAltered));
        System.IO.File.WriteAllText(path, text[..(text.Length / 2)]);
        Assert.That(() => SealVerifier.Verify(File), Throws.TypeOf<ProblemException>().With.Message.Contains("session.vrs.seal"));
    }

    [Test]
    public void A_result_is_bound_to_the_recording_beside_it()
    {
        string report = Path.Combine(_folder.Path, "report.json");
        System.IO.File.WriteAllText(report, "{}");
        Sealer.Seal(report, _key, TimeProvider.System);
        Assert.That(SealVerifier.Verify(report).IsValid);
        System.IO.File.WriteAllBytes(File, TestRecordings.BytesOf(90));
        Assert.That(SealVerifier.Verify(report).Findings.Single().Kind, Is.EqualTo(SealFindingKind.OtherRecording));
    }

    [Test]
    public void Keys_are_never_overwritten_and_only_private_ones_sign()
    {
        string path = Path.Combine(_folder.Path, "key.pem");
        Assert.That(() => SealKey.Create(path), Throws.TypeOf<ProblemException>());
        using SealKey publicKey = SealKey.Read(path + ".pub");
        Assert.That((publicKey.CanSign, publicKey.Fingerprint), Is.EqualTo((false, _key.Fingerprint)));
        Assert.That(() => Sealer.Seal(File, publicKey, TimeProvider.System), Throws.TypeOf<ProblemException>());
        Assert.That(() => SealKey.Read(File), Throws.TypeOf<ProblemException>());
    }

    [Test]
    public void Without_a_seal_there_is_nothing_to_verify()
    {
        System.IO.File.Delete(File + ".seal");
        Assert.That(() => SealVerifier.Verify(File), Throws.TypeOf<ProblemException>().With.Message.Contains("there is no seal"));
    }

    private SealFinding Only(byte[] content)
    {
        System.IO.File.WriteAllBytes(File, content);
        SealVerdict verdict = SealVerifier.Verify(File);
        Assert.That(verdict.IsValid, Is.False);
        return verdict.Findings.Single();
    }
}
