namespace VRLab.Rendering.Tests;

/// <summary>The image becomes smaller before frames are missed, and larger only when there is room for it.</summary>
public sealed class ResolutionTests
{
    private const double Budget = 1000.0 / 72.0;

    [Test]
    public void Work_that_fits_is_drawn_whole()
    {
        var governor = new ResolutionGovernor();
        Feed(governor, 500, scale => 0.8 * Budget * scale * scale);
        Assert.That(governor.Scale, Is.EqualTo(1f));
    }

    [Test]
    public void What_is_pleasant_goes_before_the_image_shrinks_and_comes_back_late()
    {
        var governor = new ResolutionGovernor();
        Feed(governor, 1, _ => 0.95 * Budget);
        Assert.That((governor.HasExtras, governor.Scale), Is.EqualTo((false, 1f)));
        Feed(governor, 800, _ => 0.5 * Budget);
        Assert.That(governor.HasExtras, Is.False);
        Feed(governor, 200, _ => 0.5 * Budget);
        Assert.That((governor.HasExtras, governor.Scale), Is.EqualTo((true, 1f)));
    }

    [TestCase(1.2)]
    [TestCase(1.5)]
    [TestCase(2.2)]
    public void Work_that_is_too_much_is_made_to_fit_and_then_stays(double load)
    {
        var governor = new ResolutionGovernor();
        Feed(governor, 20, scale => load * Budget * scale * scale);
        float found = governor.Scale;
        Assert.That(load * found * found, Is.LessThanOrEqualTo(0.85));
        var scales = new HashSet<float>();
        for (int i = 0; i < 500; i++)
        {
            Feed(governor, 1, scale => load * Budget * scale * scale);
            scales.Add(governor.Scale);
        }

        Assert.That(scales, Has.Count.EqualTo(1), "it does not swing");
    }

    [Test]
    public void What_cannot_fit_is_drawn_at_the_smallest_that_can_be_read()
    {
        var governor = new ResolutionGovernor();
        Feed(governor, 100, _ => 10 * Budget);
        Assert.That(governor.Scale, Is.EqualTo(ResolutionGovernor.SmallestScale));
        Feed(governor, 1000, scale => 0.3 * Budget * scale * scale);
        Assert.That(governor.Scale, Is.EqualTo(1f), "the load went away");
    }

    [Test]
    public void A_device_without_a_clock_changes_nothing()
    {
        var governor = new ResolutionGovernor();
        Feed(governor, 100, _ => 0);
        Assert.That(governor.Scale, Is.EqualTo(1f));
    }

    /// <summary>The device tells of a frame when three more were recorded.</summary>
    [Test]
    public void One_slow_stretch_takes_one_step_however_late_the_device_tells()
    {
        var governor = new ResolutionGovernor();
        FeedLate(governor, 40, (scale, hasExtras) => Budget * (hasExtras ? 0.95 : 0.8) * scale * scale);
        Assert.That((governor.HasExtras, governor.Scale), Is.EqualTo((false, 1f)));
        FeedLate(governor, 40, (scale, _) => Budget * 0.95 * scale * scale);
        Assert.That(governor.Scale, Is.EqualTo(0.9f).Within(1e-6f));
    }

    [Test]
    public void Frames_for_pictures_count_for_nothing()
    {
        var governor = new ResolutionGovernor();
        for (int i = 0; i < 20; i++)
        {
            governor.Add(i is 10 or 11 ? 3 * Budget : 0.5 * Budget, Budget);
            if (i == 9)
            {
                governor.LeaveOut();
            }
        }

        Assert.That((governor.HasExtras, governor.Scale), Is.EqualTo((true, 1f)));
    }

    private static void FeedLate(ResolutionGovernor governor, int frames, Func<float, bool, double> workAt)
    {
        var underWay = new Queue<double>();
        for (int i = 0; i < frames; i++)
        {
            governor.Add(underWay.Count == 3 ? underWay.Dequeue() : 0, Budget);
            underWay.Enqueue(workAt(governor.Scale, governor.HasExtras));
        }
    }

    private static void Feed(ResolutionGovernor governor, int frames, Func<float, double> workAt)
    {
        for (int i = 0; i < frames; i++)
        {
            governor.Add(workAt(governor.Scale), Budget);
        }
    }
}
